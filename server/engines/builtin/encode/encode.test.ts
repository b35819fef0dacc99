import sharp from 'sharp'
import { expect, it } from 'vitest'
import { paintPicture } from '../paint-picture.ts'
import { task } from '../testing/paint-small.ts'

it('is JPEG, or PNG where that is asked for or needed, of the same painting', async () => {
  const plain = await paintPicture(task({}))
  const png = await paintPicture(task({ format: 'png' }))
  const cutOut = await paintPicture(task({ format: 'jpeg', transparent: true }))
  expect([plain, png, cutOut].map(({ type }) => type)).toEqual([
    'image/jpeg',
    'image/png',
    'image/png',
  ])
  const formats = [plain, png, cutOut].map(
    async ({ bytes }) => (await sharp(bytes).metadata()).format,
  )
  expect(await Promise.all(formats)).toEqual(['jpeg', 'png', 'png'])
  const [lossy, exact] = await Promise.all(
    [plain, png].map(({ bytes }) => sharp(bytes).raw().toBuffer()),
  )
  const differences = [...(lossy ?? [])].map((value, at) => Math.abs(value - (exact?.[at] ?? 0)))
  expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(8)
})
