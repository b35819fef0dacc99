import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deletedShareSchema, shareApi, sharesSchema } from '#contract/studio/shares.ts'
import { shareMediaSizes, sharePaths, shareStateSchema } from '#contract/studio/share-page.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { filesContaining } from '#server/testing/test-library.ts'
import { addressesUnder, startTestLinks, type TestLinks } from '#server/testing/test-links.ts'

/** Status, headers and body: all that can be told apart. */
async function wholeOf(response: Response): Promise<string> {
  const body = createHash('sha256').update(Buffer.from(await response.arrayBuffer()))
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  return [response.status, ...headers, body.digest('hex')].join('\n')
}

const everything = { detail: 'everything', downloads: true, remix: true, review: true } as const
const all = (links: TestLinks) => ({ kind: 'pictures', pictures: links.seqs }) as const

describe('a link that is not open', () => {
  it('is the same whether it never was, is over, was revoked, readdressed or deleted', async () => {
    const links = await startTestLinks()
    const made = await Promise.all(
      ['1h', 'never', 'never', 'never'].map((expires) =>
        links.share(all(links), { ...everything, expires: expires as '1h' }),
      ),
    )
    const [over, revoked, readdressed, deleted] = made.map(({ slug }) => slug)
    const [, second, third, fourth] = made.map(({ id }) => id)
    const token = (await links.tokens(over ?? ''))[0] ?? ''
    await links.own(shareApi.revoke(second ?? ''), 'POST')
    await links.own(shareApi.address(third ?? ''), 'POST', {})
    const gone = await links.own(shareApi.one(fourth ?? ''), 'DELETE')
    expect(deletedShareSchema.parse(await gone.json())).toEqual({ id: fourth })
    links.studio.clock.advance(60 * 60 * 1000)

    const slugs = [over, revoked, readdressed, deleted, 'winter-4XyZ', '..%2f..%2f', 'a%00b']
    for (const slug of slugs) {
      for (const [at, path] of addressesUnder(slug ?? '', token).entries()) {
        const unknown = addressesUnder('1111111111111111111111', token)[at] ?? ''
        for (const method of ['GET', 'HEAD']) {
          const headers = { range: 'bytes=0-9', 'if-none-match': '*', cookie: 'gesso-link=x' }
          const answer = await links.visit(path, { method, headers })
          expect(answer.status, path).toBe(404)
          expect(await wholeOf(answer)).toBe(
            await wholeOf(await links.visit(unknown, { method, headers })),
          )
        }
      }
    }
  })

  it('serves nothing more the moment it is revoked, not even that nothing changed', async () => {
    const links = await startTestLinks()
    const { id, slug } = await links.share(all(links), everything)
    const [token = ''] = await links.tokens(slug)
    const media = sharePaths.media(slug, token, '640')
    const first = await links.visit(media)
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await links.visit(media, { headers })).status).toBe(304)
    expect((await links.visit(media, { headers: { range: 'bytes=0-9' } })).status).toBe(206)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const page = await links.visit(sharePaths.page(slug))
    expect(page.headers.get('cache-control')).toBe('private, no-store')
    const state = await links.visit(sharePaths.state(slug))
    expect(shareStateSchema.parse(await state.json()).total).toBe(6)

    expect((await links.own(shareApi.revoke(id), 'POST')).status).toBe(200)
    for (const path of addressesUnder(slug, token)) {
      for (const asked of [{}, { headers }, { headers: { range: 'bytes=0-9' } }]) {
        expect((await links.visit(path, asked)).status, path).toBe(404)
      }
    }
    const { shares } = sharesSchema.parse(await (await links.own(shareApi.all)).json())
    expect(shares[0]).toMatchObject({ id, state: 'revoked', path: null })
  })

  it('keeps neither its address nor its password in the files', async () => {
    const links = await startTestLinks()
    const password = 'canary-pass-phrase'
    const { id, slug } = await links.share(all(links), {
      password,
      name: 'canary',
      title: 'Canary title',
    })
    expect(slug).toMatch(/^canary-[1-9A-HJ-NP-Za-km-z]{22}$/)
    const secrets = [password, slug, slug.slice(-22), Buffer.from(slug).toString('base64')]
    for (const secret of secrets) {
      expect(filesContaining(links.studio.dataDir, secret), secret).toEqual([])
    }
    expect(filesContaining(links.studio.dataDir, 'Canary title')).not.toEqual([])
    await links.own(shareApi.one(id), 'DELETE')
    expect(filesContaining(links.studio.dataDir, 'Canary title')).toEqual([])
  })
})

describe('a link with a password', () => {
  it('gives nothing of what it shows without it, at any address under it', async () => {
    const links = await startTestLinks(['canary words'])
    const options = { ...everything, title: 'Canary title', description: 'Canary words' }
    const open = await links.share(all(links), options)
    const locked = await links.share(all(links), { ...options, password: 'a good password' })
    const other = await links.share(all(links), { ...options, password: 'a good password' })
    const [token = ''] = await links.tokens(open.slug)
    const key = await links.unlock(locked.slug, 'a good password')
    const [own = ''] = await links.tokens(locked.slug, key)
    const cookies = [
      '',
      'gesso-link=',
      'gesso-link=9999999999999.AAAA',
      (await links.unlock(other.slug, 'a good password'))['cookie'] ?? '',
    ]
    for (const cookie of cookies) {
      for (const path of [
        ...addressesUnder(locked.slug, own),
        ...addressesUnder(locked.slug, token),
      ]) {
        const answer = await links.visit(path, { headers: { cookie, 'if-none-match': '*' } })
        const text = await answer.text()
        expect(text, path).not.toMatch(/canary/i)
        expect(text).not.toContain(own)
        const isPage = path === sharePaths.page(locked.slug) || /\?page=2$|\/1$/.test(path)
        const isCard = path === sharePaths.card(locked.slug)
        // The card of what is locked is the same for all; that it has not changed may be said.
        expect(answer.status, path).toBe(isPage ? 200 : isCard ? 304 : 401)
      }
    }
    expect(
      (await links.visit(sharePaths.media(locked.slug, own, 'view'), { headers: key })).status,
    ).toBe(200)
    const [mine, neutral] = await Promise.all(
      [open.slug, locked.slug].map(async (slug) =>
        wholeOf(await links.visit(sharePaths.card(slug))),
      ),
    )
    expect(mine).not.toBe(neutral)
  })

  it('asks again once the password is another', async () => {
    const links = await startTestLinks()
    const { id, slug } = await links.share(all(links), { password: 'a good password' })
    const headers = await links.unlock(slug, 'a good password')
    expect((await links.visit(sharePaths.state(slug), { headers })).status).toBe(200)
    await links.own(shareApi.one(id), 'PUT', { password: 'another password' })
    expect((await links.visit(sharePaths.state(slug), { headers })).status).toBe(401)
    await links.own(shareApi.one(id), 'PUT', { password: null })
    expect((await links.visit(sharePaths.state(slug))).status).toBe(200)
  })

  it('takes only so many guesses, from one client and in all, and never shuts its owner out', async () => {
    const links = await startTestLinks()
    const { id, slug } = await links.share(all(links), { password: 'a good password' })
    const guess = async (password: string, client: string) => {
      const body = new URLSearchParams({ password }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const asked = { method: 'POST', headers, body, client }
      return (await links.visit(sharePaths.unlock(slug), asked)).status
    }
    const first = []
    for (let nth = 0; nth < 8; nth += 1) first.push(await guess(`wrong ${nth}`, '203.0.113.1'))
    expect(first).toEqual([...Array.from({ length: 6 }, () => 403), 429, 429])
    expect(await guess('a good password', '203.0.113.2')).toBe(303)
    expect((await links.own(shareApi.one(id))).status).toBe(200)
    links.studio.clock.advance(30_000)
    expect(await guess('wrong', '203.0.113.1')).toBe(403)
    expect(await guess('wrong', '203.0.113.1')).toBe(429)
    links.studio.clock.advance(60 * 60 * 1000)
    expect(await guess('a good password', '203.0.113.1')).toBe(303)
  }, 30_000)
})

describe('pictures of others', () => {
  it('are reached by no link, however they are named', async () => {
    const links = await startTestLinks()
    const [first = 0, second = 0, ...rest] = links.seqs
    const made = [
      await links.share({ kind: 'pictures', pictures: [first] }, everything),
      await links.share({ kind: 'pictures', pictures: [second] }, everything),
      await links.share({ kind: 'pictures', pictures: rest }, everything),
    ]
    const tokens = await Promise.all(made.map(({ slug }) => links.tokens(slug)))
    const names = fc.oneof(
      fc.constantFrom(...tokens.flat(), ...links.ids, ...links.seqs.map(String)),
      fc
        .uint8Array({ minLength: 16, maxLength: 16 })
        .map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc
        .constantFrom(...tokens.flat())
        .chain((token) => fc.nat(21).map((at) => `${token.slice(0, at)}A${token.slice(at + 1)}`)),
      fc.string({ maxLength: 30 }).map(encodeURIComponent),
    )
    const which = fc.nat(made.length - 1)
    const reads = fc.sample(fc.tuple(which, names, fc.constantFrom(...shareMediaSizes, 'file')), {
      numRuns: 10_000,
      seed: 5,
    })
    let served = 0
    for (const [nth, name, size] of reads) {
      const slug = made[nth]?.slug ?? ''
      const answer = await links.visit(`/s/${slug}/media/${name}/${size}`)
      const isOwn = tokens[nth]?.includes(name) === true
      if (answer.status !== (isOwn ? 200 : 404)) throw new Error(`${nth} ${name} ${size}`)
      if (isOwn) served += 1
      await answer.body?.cancel()
    }
    expect(served).toBeGreaterThan(100)
  }, 60_000)

  it('are no longer served once they are taken out of what a link shows', async () => {
    const links = await startTestLinks()
    const { services } = links.studio
    const [first = 0, second = 0] = links.seqs
    const collection = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
    services.setFavourites([first, second], true)
    services.putCollection(collection, { name: 'c', gathers: false })
    services.collectPictures(collection, [first, second], true)
    const favourites = { kind: 'search', search: { favourite: 'true' }, live: true } as const
    const made = [
      await links.share({ kind: 'pictures', pictures: [first, second] }, everything),
      await links.share(favourites, everything),
      await links.share({ kind: 'collection', collection }, everything),
    ]
    const tokens = await Promise.all(made.map(({ slug }) => links.tokens(slug)))
    const source = { kind: 'pictures', pictures: [second] }
    await links.own(shareApi.one(made[0]?.id ?? ''), 'PUT', { source })
    services.setFavourites([first], false)
    services.collectPictures(collection, [first], false)
    for (const [nth, { slug }] of made.entries()) {
      for (const [place, token] of (tokens[nth] ?? []).entries()) {
        for (const size of shareMediaSizes) {
          const answer = await links.visit(sharePaths.media(slug, token, size))
          expect(answer.status, `${nth} ${place} ${size}`).toBe(place === 0 ? 404 : 200)
        }
      }
      expect(await links.tokens(slug)).toEqual(tokens[nth]?.slice(1))
    }
  })

  it('cannot be shared by naming what is not there', async () => {
    const links = await startTestLinks()
    const [seq = 0] = links.seqs
    for (const pictures of [[seq + 1000], [0], [Number.MAX_SAFE_INTEGER]]) {
      const answer = await links.own(shareApi.all, 'POST', {
        source: { kind: 'pictures', pictures },
      })
      expect(answer.status).toBe(404)
    }
    const collection = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
    const missing = await links.own(shareApi.all, 'POST', {
      source: { kind: 'collection', collection },
    })
    expect(missing.status).toBe(404)
    await links.own(studioPaths.deletions, 'POST', { images: [seq] })
    const deleted = await links.own(shareApi.all, 'POST', {
      source: { kind: 'pictures', pictures: [seq] },
    })
    expect(deleted.status).toBe(404)
  })
})
