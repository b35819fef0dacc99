import { expect, it } from 'vitest'
import { countPictures } from './count-pictures.ts'

it('counts every picture once, wherever it stands', () => {
  expect(countPictures({ prompt: 'a fox', controlnets: null })).toBe(0)
  expect(
    countPictures({
      init_image_id: 'a',
      init_generation_image_id: 'b',
      controlnets: [{ initImageId: 'c' }, {}],
      imagePrompts: ['d'],
      contextImages: [{ type: 'UPLOADED', id: 'e' }],
      canvasInitId: 'f',
      canvasMaskId: 'g',
    }),
  ).toBe(7)
})
