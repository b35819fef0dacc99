import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe } from '../../mesh/solids.ts'
import { partOf } from '../../understand/traits.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { figure, hat, head, skins, staff } from './figure.ts'

const everywhere = ['meadow', 'beach', 'mountains', 'forest', 'city', 'village', 'desert'] as const

export const person: Maquette = {
  habitat: 'ground',
  places: everywhere,
  turns: [-1.35, -0.55],
  build(pen, look) {
    const r = look.random.sub('person')
    const female =
      /woman|girl|lady|mother|queen|princess|witch|dancer|ballerina|goddess|nurse|fairy|bride|waitress|actress|sorceress|priestess|enchantress|empress|duchess|huntress|maid|nun|geisha|valkyrie|nymph|siren|grandma|gal|muj|frau|女/.test(
        look.word,
      )
    const robed =
      /wizard|witch|monk|king|queen|princess|hermit|pilgrim|elf|fairy|goddess|ballerina|samurai|sorcer|mage|warlock|necromancer|druid|priest|nun|bishop|pope|saint|prophet|oracle|emperor|empress|pharaoh|sultan|geisha|bride|nymph|enchantress|angel/.test(
        look.word,
      ) ||
      (female && r.chance(0.5))
    const magic = /wizard|witch|sorcer|mage|warlock|necromancer|enchantress/.test(look.word)
    const small = /child|kid|boy|girl|fairy|baby|toddler|infant|hobbit|gnome|goblin|dwarf/.test(
      look.word,
    )
      ? 0.72
      : 1
    const top = chosen(
      look,
      'top',
      magic
        ? [hex('#3a2a6a')]
        : [
            hex('#b8382e'),
            hex('#2f4f86'),
            hex('#d8a832'),
            hex('#3f6a4a'),
            hex('#7a3a5a'),
            hex('#e4dccb'),
          ],
    )
    const legs = robed
      ? top
      : (look.colors[1] ?? r.pick([hex('#2a3448'), hex('#4a3a2e'), hex('#5a5f68')]))
    const skin = r.pick(skins)
    const old = /old|wizard|grand|hermit|elder|prophet|sorcerer|professor/.test(look.word)
    const hair =
      partOf(look.traits, 'hair', 'beard')?.colors[0] ??
      (old
        ? hex('#d8d4cc')
        : r.pick([hex('#2a1c14'), hex('#5a3820'), hex('#b8863a'), hex('#8a3a1c'), hex('#1a1818')]))
    pen.within(placed(0, 0, 0, small), () => {
      const joints = figure(pen, look, {
        skin,
        top,
        legs,
        shoes: hex('#2a201a'),
        hair,
        robe: robed,
        bulk: 1,
        material: 'cloth',
      })
      head(pen, joints.head, skin, hair, female)
      if (magic) hat(pen, joints.head, scaleRgb(top, 0.8), true)
      else if (/cowboy|farmer|hat|pirate|explorer/.test(look.word) || r.chance(0.25))
        hat(pen, joints.head, hex('#8a6a3e'), false)
      if (/wizard|hermit|pilgrim|hiker|wanderer|travell?er|monk/.test(look.word))
        staff(pen, joints.hands[0], hex('#5a3c22'))
      if (/king|queen|princess|prince|emperor|empress|pharaoh|sultan/.test(look.word)) {
        pen.paint(hex('#e8b83a'), 'metal')
        pen.within(placed(joints.head[0] - 0.02, joints.head[1] + 0.12, 0), () =>
          lathe(
            pen,
            [
              [0.1, 0],
              [0.125, 0.1],
            ],
            12,
          ),
        )
      }
      if (old && !female) {
        pen.paint(hair, 'fur')
        const beard = new Blob(0.03).dye(hair)
        beard.chain(
          [
            [joints.head[0] + 0.08, joints.head[1] - 0.1, 0],
            [joints.head[0] + 0.1, joints.head[1] - 0.34, 0],
          ],
          [0.075, 0.03],
        )
        beard.draw(pen, 16)
      }
    })
  },
}

export const ghost: Maquette = {
  habitat: 'ground',
  places: ['forest', 'swamp', 'room'],
  turns: [-1.5, -1],
  build(pen) {
    const white = hex('#e8ecf4')
    const clay = new Blob(0.1).dye(white)
    clay.limb([0, 0.45, 0], 0.44, [0, 1.3, 0], 0.34)
    clay.pair((s) =>
      clay.chain(
        [
          [0.05, 1, s * 0.3],
          [0.25, 0.95, s * 0.58],
        ],
        [0.14, 0.09],
      ),
    )
    for (let k = 0; k < 7; k++)
      clay.limb(
        [Math.cos(k * 0.9) * 0.34, 0.3, Math.sin(k * 0.9) * 0.34],
        0.13,
        [Math.cos(k * 0.9) * 0.38, 0.08, Math.sin(k * 0.9) * 0.38],
        0.05,
      )
    pen.paint(white, 'snow')
    clay.draw(pen, 60)
    pen.paint(hex('#15151a'), 'matte')
    for (const s of [1, -1]) ball(pen, [0.31, 1.36, s * 0.12], [0.04, 0.09, 0.06], 8)
    ball(pen, [0.34, 1.12, 0], [0.04, 0.07, 0.06], 8)
  },
}
