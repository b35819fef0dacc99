import { expect, it } from 'vitest'
import { shareApi } from '#contract/studio/shares.ts'
import { startTestLinks } from '#server/testing/test-links.ts'

/** Names and contents of a zip whose files are stored as they are. */
function unzipped(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let at = bytes.indexOf('PK\x01\x02', 0, 'latin1')
  while (at >= 0 && bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameSize, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    const offset = bytes.readUInt32LE(at + 42)
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameSize)
    files.set(name, bytes.toString('latin1', start, start + size))
    at += 46 + nameSize + extra + comment
  }
  return files
}

it('is a folder whose every address leads to a file in it, under the link’s own switches', async () => {
  const links = await startTestLinks(['canary words', 'a red fox'])
  const source = { kind: 'pictures', pictures: links.seqs } as const
  const options = { title: 'Two days', password: 'a good password', name: 'days' }
  const site = async (more: object) => {
    const { id } = await links.share(source, { ...options, ...more })
    const answer = await links.own(`${shareApi.one(id)}/site`)
    expect(answer.headers.get('content-disposition')).toContain('gesso-site-days.zip')
    return unzipped(Buffer.from(await answer.arrayBuffer()))
  }
  const full = await site({ detail: 'everything', downloads: true, remix: true })
  const addresses = [...full].flatMap(([name, text]) =>
    name.endsWith('.html')
      ? [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address)
      : [],
  )
  expect(addresses.length).toBeGreaterThan(20)
  const missing = addresses.filter((address) => !full.has(`gesso-site-days/${address}`))
  // The test has no built app to take the icon from.
  expect(new Set(missing)).toEqual(new Set(['icon.svg']))
  expect([...full.keys()]).toContain('gesso-site-days/files/two-days-4.jpg')
  expect([...full.values()].join('')).toContain('canary words')

  const bare = await site({ detail: 'picture' })
  expect([...bare.values()].join('')).not.toContain('canary words')
  expect([...bare.keys()].filter((name) => /files|settings/.test(name))).toEqual([])
  expect(bare.size).toBe(2 + 4 * 4)
})
