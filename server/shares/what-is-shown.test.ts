import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareDetails } from '#contract/studio/share-limits.ts'
import {
  shareApi,
  shareExposureSchema,
  shareMarksSchema,
  shareSchema,
} from '#contract/studio/shares.ts'
import {
  sharedPicturesSchema,
  sharedSettingsSchema,
  sharePaths,
} from '#contract/studio/share-page.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { addressesUnder, startTestLinks, type TestLinks } from '#server/testing/test-links.ts'

const everything = { detail: 'everything', downloads: true, remix: true, review: true } as const
const all = (links: TestLinks) => ({ kind: 'pictures', pictures: links.seqs }) as const

/** Bytes and headers of all a link answers, as text. */
async function said(links: TestLinks, slug: string, token: string): Promise<string> {
  const answers = await Promise.all(
    addressesUnder(slug, token).map(async (path) => {
      const answer = await links.visit(path)
      const headers = JSON.stringify([...answer.headers])
      return headers + Buffer.from(await answer.arrayBuffer()).toString('latin1')
    }),
  )
  return answers.join('\n')
}

describe('what visitors are shown', () => {
  it('is what its owner chose, at every address, in names, notes and files', async () => {
    const links = await startTestLinks(['canary words'])
    const [id = ''] = links.ids
    const view = links.studio.services.getImage(id)
    const inner = [...links.ids, view?.generation.id ?? '', String(view?.generation.seed)]
    const shown: Record<string, { prompt: boolean; seed: boolean }> = {}
    for (const detail of shareDetails) {
      const options = { ...everything, detail, remix: detail !== 'picture', title: 'A title' }
      const { slug } = await links.share(all(links), options)
      const [token = ''] = await links.tokens(slug)
      const text = await said(links, slug, token)
      shown[detail] = { prompt: text.includes('canary words'), seed: text.includes(inner[3] ?? '') }
      for (const secret of inner.slice(0, -1)) expect(text, detail).not.toContain(secret)
      expect(text).not.toContain(links.studio.dataDir)
    }
    expect(shown).toEqual({
      picture: { prompt: false, seed: false },
      prompt: { prompt: true, seed: false },
      everything: { prompt: true, seed: true },
    })
  })

  it('has downloads, settings and marks only where they are allowed', async () => {
    const links = await startTestLinks()
    const { slug } = await links.share(all(links), { detail: 'everything' })
    const [token = ''] = await links.tokens(slug)
    for (const path of [
      sharePaths.file(slug, token),
      sharePaths.settings(slug, token),
      sharePaths.marks(slug),
    ]) {
      expect((await links.visit(path)).status, path).toBe(404)
    }
    const { id, slug: open } = await links.share(all(links), {
      ...everything,
      title: 'Two / Words',
    })
    const [other = ''] = await links.tokens(open)
    const file = await links.visit(sharePaths.file(open, other))
    expect(file.headers.get('content-disposition')).toContain('filename="two-words-1.jpg"')
    const settings = await links.visit(sharePaths.settings(open, other))
    const taken = sharedSettingsSchema.parse(await settings.json()).settings
    expect(Object.keys(taken).toSorted()).toEqual(['prompt', 'seed'])
    await links.own(shareApi.one(id), 'PUT', { downloads: false, remix: false })
    expect((await links.visit(sharePaths.file(open, other))).status).toBe(404)
  })

  it('is told before the link is made, and refused where it makes no sense', async () => {
    const links = await startTestLinks()
    const draft = { source: all(links), detail: 'picture', remix: true, password: 'short' }
    const refused = await links.own(shareApi.exposure, 'POST', draft)
    expect(await refused.json()).toMatchObject({ error: { issues: [{ fields: ['password'] }] } })
    const clash = await links.own(shareApi.exposure, 'POST', { ...draft, password: 'long enough' })
    expect(await clash.json()).toMatchObject({
      error: { issues: [{ fields: ['remix', 'detail'] }] },
    })
    const past = await links.own(shareApi.exposure, 'POST', { source: all(links), expires: 1 })
    expect(await past.json()).toMatchObject({ error: { issues: [{ fields: ['expires'] }] } })
    const told = await links.own(shareApi.exposure, 'POST', { source: all(links), ...everything })
    expect(shareExposureSchema.parse(await told.json())).toMatchObject({
      pictures: 6,
      files: 'settings',
      originals: true,
      withInputs: 0,
      prompts: ['a paper boat', 'a red fox', 'a lighthouse in the fog'],
    })
    expect(links.studio.services.listShares()).toEqual([])
  })

  it('stays text, whatever is written in it', async () => {
    const naughty = [
      '"><script>alert(1)</script>',
      `'"\`><img src=x onerror=alert(1)>`,
      '</title></style><svg/onload=alert(1)>',
      '{{7*7}} ${7*7} <!-- --> ]]> &lt;b&gt; &#60;',
      'javascript:alert(1)//" autofocus onfocus="alert(1)',
      'a\u2028b\u2029c \u202e right to left \ufeff',
      'ＡＢ 𝕏 田中さん 👩‍👩‍👧 é',
    ]
    const links = await startTestLinks(naughty)
    const tags = (page: string) => page.match(/<\/?[a-z][a-z0-9]*|<!/gi)?.join('') ?? ''
    const plain = await links.share(all(links), { ...everything, title: 'x', description: 'y' })
    const pages = (slug: string) => [1, 3, 5, 7, 9].map((nth) => sharePaths.picture(slug, nth))
    const read = async (slug: string) =>
      Promise.all(
        [sharePaths.page(slug), ...pages(slug)].map(async (path) =>
          (await links.visit(path)).text(),
        ),
      )
    const expected = (await read(plain.slug)).map(tags)
    for (const text of naughty) {
      const { slug } = await links.share(all(links), {
        ...everything,
        title: text,
        description: text,
      })
      const found = await read(slug)
      expect(found.map(tags)).toEqual(expected)
      const title = /property="og:title" content="([^"]*)"/.exec(found[0] ?? '')?.[1] ?? ''
      expect(unescaped(title)).toBe(text.trim().replaceAll(/\s+/gu, ' '))
    }
    const alts = [...(await read(plain.slug)).join('').matchAll(/\salt="([^"]*)"/g)].map(
      ([, alt = '']) => unescaped(alt),
    )
    for (const text of naughty) expect(alts).toContain(text.trim().replaceAll(/\s+/gu, ' '))
  })
})

const names: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#96': '`',
}
const unescaped = (text: string) =>
  text.replaceAll(/&([a-z0-9#]+);/g, (_, name: string) => names[name] ?? '?')

describe('what is deleted', () => {
  it('is served by no link, however it goes, and comes back only with an undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pictures', 'frozen', 'live', 'collection'),
        fc.array(
          fc.tuple(fc.constantFrom('one', 'bulk', 'undo', 'purge', 'generation'), fc.nat(9)),
          { minLength: 1, maxLength: 5 },
        ),
        async (kind, steps) => {
          const links = await startTestLinks()
          const collection = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
          links.studio.services.putCollection(collection, { name: 'c', gathers: false })
          links.studio.services.collectPictures(collection, links.seqs, true)
          const source = {
            pictures: all(links),
            frozen: { kind: 'search', search: {}, live: false } as const,
            live: { kind: 'search', search: { q: 'a' }, live: true } as const,
            collection: { kind: 'collection', collection } as const,
          }[kind]
          const { slug } = await links.share(source, everything)
          const tokens = await links.tokens(slug)
          let deletion = ''
          for (const [act, nth] of steps) {
            const images = act === 'bulk' ? links.seqs.slice(nth % 6) : [links.seqs[nth % 6]]
            if (act === 'one' || act === 'bulk') {
              const answer = await links.own(studioPaths.deletions, 'POST', { images })
              deletion = String(JSON.parse(await answer.text()).id)
            }
            if (act === 'undo' && deletion !== '')
              await links.own(studioPaths.deletion(deletion), 'DELETE')
            if (act === 'purge') {
              links.studio.clock.advance(20_000)
              await new Promise((resolve) => setTimeout(resolve, 20))
            }
            if (act === 'generation') {
              const [generation] = links.studio.services.listGenerations({
                limit: 1,
                offset: 0,
              }).generations
              if (generation) await links.own(studioPaths.generation(generation.id), 'DELETE')
            }
            const there = new Set(
              links.studio.services
                .listImages({ limit: 50, offset: 0 })
                .images.map(({ seq }) => seq),
            )
            const listed = await links.tokens(slug)
            for (const [place, token] of tokens.entries()) {
              const visible = there.has(links.seqs[place] ?? 0)
              expect(listed.includes(token)).toBe(visible)
              for (const path of [
                sharePaths.media(slug, token, '640'),
                sharePaths.media(slug, token, 'view'),
                sharePaths.file(slug, token),
                sharePaths.settings(slug, token),
              ]) {
                const answer = await links.visit(path, { headers: { 'if-none-match': '"x"' } })
                expect(answer.status, `${kind} ${act} ${path}`).toBe(visible ? 200 : 404)
                await answer.body?.cancel()
              }
            }
          }
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)
})

describe('what visitors leave', () => {
  it('is told apart by browser, shown to its owner and taken back', async () => {
    const links = await startTestLinks()
    const { id, slug } = await links.share(all(links), { review: true })
    const [first = '', second = ''] = await links.tokens(slug)
    const post = (token: string, fields: Record<string, string>, cookie = '', more = {}) =>
      links.visit(sharePaths.mark(slug, token), {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...more },
        body: new URLSearchParams(fields).toString(),
      })
    const answer = await post(first, { favourite: 'on', note: ' Lovely\u202e\nlight ' })
    expect(answer.headers.get('location')).toBe(`/s/${slug}/1`)
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    expect(answer.headers.get('set-cookie')).toContain(`; Path=/s/${slug}; `)
    await post(second, { note: 'Another eye' })
    expect(
      (await post(second, { favourite: 'on' }, cookie, { accept: 'application/json' })).status,
    ).toBe(204)
    const page = await links.visit(sharePaths.picture(slug, 1), { headers: { cookie } })
    expect(await page.text()).toContain('value="Lovely light"')
    expect(await (await links.visit(sharePaths.picture(slug, 1))).text()).not.toContain('Lovely')

    const marks = async (path: string) =>
      shareMarksSchema.parse(await (await links.own(path)).json()).marks
    const found = (await marks(shareApi.marksOf(id))).map(({ seq, visitor, favourite, note }) => [
      links.seqs.indexOf(seq),
      visitor,
      favourite,
      note,
    ])
    expect(found.map(String).toSorted()).toEqual([
      '0,1,true,Lovely light',
      '1,1,true,',
      '1,2,false,Another eye',
    ])
    expect(await marks(shareApi.marks)).toHaveLength(3)
    expect(shareSchema.parse(await (await links.own(shareApi.one(id))).json())).toMatchObject({
      reviewers: 2,
      marks: 3,
    })
    await post(first, {}, cookie)
    expect(await marks(shareApi.marks)).toHaveLength(2)

    const foreign = await post(first, { favourite: 'on' }, cookie, {
      'sec-fetch-site': 'cross-site',
    })
    expect(foreign.status).toBe(403)
    expect((await post(first, { note: 'x'.repeat(281) }, cookie)).status).toBe(400)
    await links.own(shareApi.one(id), 'PUT', { review: false })
    expect((await post(first, { favourite: 'on' }, cookie)).status).toBe(404)
  })

  it('counts who opens the page, and no program that only fetches it', async () => {
    const links = await startTestLinks()
    const { id, slug } = await links.share(all(links))
    await links.visit(sharePaths.page(slug))
    await links.visit(sharePaths.page(slug), { method: 'HEAD' })
    await links.visit(sharePaths.page(slug), { headers: { 'user-agent': 'WhatsApp/2.2' } })
    await links.visit(sharePaths.picture(slug, 2))
    expect(links.studio.services.getShare(id)?.views).toBe(1)
    links.studio.clock.advance(10_000)
    expect(links.studio.services.getShare(id)?.views).toBe(1)
    const pictures = await links.visit(`${sharePaths.pictures(slug)}?offset=4&limit=9`)
    expect(
      sharedPicturesSchema.parse(await pictures.json()).pictures.map(({ nth }) => nth),
    ).toEqual([5, 6])
  })
})
