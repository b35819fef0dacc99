import { hex, mixRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { block, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const iceberg: Piece = (kit) => {
  const { r, pen } = kit
  const tall = r.range(2.4, 7)
  const wide = tall * r.range(0.8, 1.5)
  const clay = new Blob(tall * 0.06).dye(hex('#dcecf6'))
  for (let k = 0; k < 5; k++)
    clay.egg(
      [r.range(-0.4, 0.4) * wide, r.range(-0.1, 0.4) * tall, r.range(-0.3, 0.3) * wide],
      [r.range(0.2, 0.4) * wide, r.range(0.3, 0.62) * tall, r.range(0.2, 0.4) * wide],
    )
  pen.paint(hex('#dcecf6'), 'folded')
  clay.draw(pen, 15, (_x, y, _z, base) =>
    mixRgb(hex('#5fb4d4'), base, Math.min(1, Math.max(0, y / tall) * 1.6)),
  )
}

export const iceBlock: Piece = (kit) => {
  const { r } = kit
  kit.pen.within([1, r.range(-0.2, 0.2), 0, 0, 1, r.range(-0.2, 0.2), 0.2, 0, 1, 0, 0, 0], () =>
    block(
      kit,
      varied(kit, '#a8d8ee', 0.85, 1.1),
      'crystal',
      [0, 0.5, 0],
      [r.range(0.7, 1.6), r.range(0.8, 2.4), r.range(0.7, 1.4)],
      0.7,
    ),
  )
}
