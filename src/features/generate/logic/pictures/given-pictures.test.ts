import { expect, it } from 'vitest'
import { draggedImage, pictureFiles } from './given-pictures.ts'

const here = 'http://127.0.0.1:4310'

it.each([
  [`${here}/image/ab-1`, 'ab-1'],
  [`# comment\r\n${here}/media/images/ab-1/320`, 'ab-1'],
  [`${here}/media/images/ab-1`, 'ab-1'],
  [`${here}/media/uploads/ab-1`, null],
  [`${here}/gallery`, null],
  ['http://127.0.0.1:4311/image/ab-1', null],
  ['not an address', null],
  ['', null],
])('%j is the picture %s', (list, id) => {
  expect(draggedImage(list, here)).toBe(id)
})

it('takes only the pictures of what is pasted', () => {
  const files = [new File([''], 'a.png', { type: 'image/png' }), new File([''], 'b.txt')]
  expect(pictureFiles({ files } as unknown as DataTransfer)).toEqual([files[0]])
  expect(pictureFiles(null)).toEqual([])
})
