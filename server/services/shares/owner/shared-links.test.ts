import { describe, expect, it } from 'vitest'
import { shareApi, sharesSchema } from '#contract/studio/shares.ts'
import { sharePaths } from '#contract/studio/share-page.ts'
import { startTestLinks, type TestLinks } from '#server/testing/test-links.ts'

async function listed({ own }: TestLinks) {
  const { shares } = sharesSchema.parse(await (await own(shareApi.all)).json())
  return shares[0]
}

describe('the list of links', () => {
  it('counts what each shows, and shows its cover while that is there', async () => {
    const links = await startTestLinks()
    const { services } = links.studio
    const [first = 0, second = 0, third = 0] = links.seqs
    await links.share({ kind: 'pictures', pictures: [second, first, third] }, { cover: third })
    expect(await listed(links)).toMatchObject({ pictures: 3, first: { seq: third } })
    services.createDeletion([third])
    expect(await listed(links)).toMatchObject({ pictures: 2, first: { seq: second } })
    services.createDeletion([first, second])
    expect(await listed(links)).toMatchObject({ pictures: 0, first: null })
  })

  it('is told of views as numbers, a few seconds later', async () => {
    const links = await startTestLinks()
    const { id, slug } = await links.share({ kind: 'pictures', pictures: links.seqs })
    const { clock } = links.studio
    for (let nth = 0; nth < 3; nth += 1) await links.visit(sharePaths.page(slug))
    const lastViewedAt = clock.now()
    clock.advance(5_000)
    const told = links.studio.events.filter(({ type }) => type.startsWith('shares.'))
    expect(told.slice(-1)).toEqual([
      { type: 'shares.viewed', links: [{ id, views: 3, lastViewedAt }] },
    ])
    expect(await listed(links)).toMatchObject({ views: 3, lastViewedAt })
  })
})
