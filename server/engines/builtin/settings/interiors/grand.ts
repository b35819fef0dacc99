import { barrels } from '../pieces/craft.ts'
import { nothing } from '../pieces/living.ts'
import { pew, altar } from '../pieces/public.ts'
import { column, banner, torch, throne, runner, chandelier, bars, chains } from '../pieces/royal.ts'
import { crate } from '../pieces/storage.ts'
import { room } from './room.ts'

export const grandRooms = {
  throne: room({
    frame: { horizon: [0.44, 0.52] },
    size: [7, 4.6, 5],
    walls: ['#8a8078', '#a09284', '#6a6a74'],
    wallMaterial: 'brick',
    floor: ['checker', '#b8aea0', '#5a544e'],
    ceiling: ['vault', '#9a9084'],
    windows: {
      wide: 0.9,
      tall: 2.6,
      sill: 1.2,
      gap: 2,
      frame: '#6a625a',
      bars: [2, 6],
      on: 'side',
      both: true,
      arched: true,
    },
    fill: 0.7,
    shafts: 0.7,
    back: [
      [banner, throne, banner],
      [column, throne, column],
      [torch, banner, throne, banner, torch],
    ],
    sides: [
      [column, banner, column],
      [torch, column, torch],
    ],
    above: [[nothing, nothing, chandelier], [nothing]],
    mat: runner,
  }),
  church: room({
    frame: { horizon: [0.48, 0.56] },
    size: [6.6, 5, 7],
    walls: ['#d8ccb8', '#b8b0a8', '#c8bca4'],
    wallMaterial: 'brick',
    floor: ['slabs', '#b0a494', '#948a7c'],
    ceiling: ['vault', '#d8ceba'],
    windows: {
      wide: 1,
      tall: 3,
      sill: 1.2,
      gap: 1.3,
      frame: '#8a8278',
      bars: [1, 1],
      on: 'everywhere',
      both: true,
      stained: true,
      arched: true,
    },
    fill: 0.66,
    shafts: 0.9,
    back: [[nothing, altar, nothing]],
    sides: [
      [column, nothing, column, nothing, column],
      [nothing, column, nothing, column],
    ],
    about: [
      [pew, pew, pew, pew],
      [pew, pew, pew, pew, pew, pew],
    ],
  }),
  dungeon: room({
    size: [4.6, 2.8, 3.4],
    walls: ['#5a5650', '#4a4a50', '#6a5e50'],
    wallMaterial: 'brick',
    floor: ['slabs', '#5a544c', '#44403a'],
    ceiling: ['vault', '#4a4640'],
    windows: { wide: 0.5, tall: 0.6, sill: 2, gap: 3, frame: '#3a3632', bars: [4, 1], on: 'side' },
    fill: 0.36,
    lit: true,
    air: '#8a7a6a',
    back: [
      [torch, bars, torch],
      [bars, torch, chains],
      [chains, torch, bars],
    ],
    sides: [
      [chains, torch],
      [barrels, bars],
    ],
    about: [[barrels], [crate], [nothing, barrels]],
  }),
}
