import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newLink } from '#server/testing/new-link.ts'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { openDatabase } from '../database/open-database.ts'
import { openFolder } from '../database/open-folder.ts'
import { openLibrary } from '../open-library.ts'
import { insertSeedRows } from '../seed-rows.ts'
import { migrations } from './migrations.ts'

const before = { prompts: 6, access: 7, shares: 8 }

/** A library as an earlier Gesso left it: two pictures, one of them a favourite. */
function leaveOldLibrary(schema: number): string {
  const dataDir = makeTestFolder()
  openFolder(dataDir)
  const db = openDatabase(dataDir, migrations.slice(0, schema))
  const image = () => ({
    id: randomUUID(),
    width: 512,
    height: 512,
    bytes: 9,
    thumbnailBytes: { 320: 5, 640: 7 },
    placeholder: '',
  })
  const request = {
    operation: 'leonardo.createGeneration' as const,
    prompt: 'an old lighthouse',
    num_images: 2,
  }
  const images = [image(), image()]
  insertSeedRows(db, [{ id: randomUUID(), request, seed: 1, createdAt: 5, images }])
  db.exec('update image set favourite = 1 where seq = (select min(seq) from image)')
  db.close()
  return dataDir
}

function open(dataDir: string) {
  const library = openLibrary({ dataDir, reserve: 0 })
  onTestFinished(() => library.close())
  return library
}

describe('a library of an earlier Gesso', () => {
  it.each(Object.entries(before))('from before %s opens with all it held', (_, schema) => {
    const { images, collections, shares, shareSecrets, access } = open(leaveOldLibrary(schema))
    const { images: seen, total } = images.list({ limit: 10, offset: 0 })
    expect(total).toBe(2)
    expect(seen.map((image) => [image.prompt, image.favourite])).toEqual([
      ['an old lighthouse', false],
      ['an old lighthouse', true],
    ])
    const seqs = seen.map(({ seq }) => seq)
    const nothing = { model: null, style: null, collection: null, from: null, to: null }
    const words = { words: ['lighthouse'], without: [], favourite: true }
    expect(images.search({ ...nothing, ...words })).toEqual(seqs.slice(1))

    const own = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
    collections.put(own, { name: 'Old ones', gathers: false }, 10)
    collections.collect(own, seqs, true)
    expect(collections.get(own)).toMatchObject({ count: 2 })
    expect(access.sessions()).toEqual([])
    const slug = shareSecrets.drawSlug('old')
    const link = newLink(seqs, slug)
    shares.create(link, seqs)
    expect(shares.find(slug, 11)?.id).toBe(link.id)
    expect(shares.pictures(link.id)).toEqual(seqs)
  })
})
