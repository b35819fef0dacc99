import { expect, it } from 'vitest'
import { startTestStudio } from '#server/testing/test-studio.ts'

it('marks pictures for good, tells every page, and names only those still there', async () => {
  const studio = await startTestStudio({ automatic: true })
  studio.submit()
  const { generation } = await studio.announced('generation.completed')
  const [first = 0, second = 0] = generation.images.map((image) => image.seq)
  const { services } = studio
  expect(services.setFavourites([first, 1], true)).toEqual({ images: [first], favourite: true })
  expect(studio.events.at(-1)).toEqual({
    type: 'images.favourited',
    images: [first],
    favourite: true,
  })
  const told = studio.events.length
  services.setFavourites([1], true)
  expect(studio.events).toHaveLength(told)
  await studio.close()

  const again = await startTestStudio({ dataDir: studio.dataDir })
  expect(again.services.searchImages({ favourite: 'true' }).seq).toEqual([first])
  const marks = again.services.getGeneration(generation.id)?.images.map((image) => image.favourite)
  expect(marks).toEqual([first, second].map((seq) => seq === first))
})
