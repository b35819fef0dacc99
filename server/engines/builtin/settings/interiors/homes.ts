import { bathtub, basin, towels } from '../pieces/bath.ts'
import { counter, stove, fridge, cafeTable, chair, shelf } from '../pieces/kitchen.ts'
import {
  nothing,
  picture,
  sofa,
  plant,
  floorLamp,
  fireplace,
  curtainPair,
  rug,
  pendant,
} from '../pieces/living.ts'
import { cobwebTrunk } from '../pieces/royal.ts'
import { bookcase, bed, nightstand, wardrobe, crate } from '../pieces/storage.ts'
import { room } from './room.ts'

const sash = {
  wide: 1.1,
  tall: 1.35,
  sill: 0.85,
  gap: 0.9,
  frame: '#f2ecdf',
  bars: [2, 2],
} as const

export const homes = {
  room: room({
    size: [5.2, 2.7, 3.2],
    walls: ['#c8a878', '#8a9a8a', '#b87a5a', '#d8ccb0', '#6a7a86', '#a86a5a', '#7a8a6a'],
    floor: ['boards', '#8a5a34', '#a87848'],
    ceiling: ['flat', '#e8e0d0'],
    windows: { ...sash, on: 'side' },
    back: [
      [picture, fireplace, picture],
      [bookcase(1.1, 2.1), sofa, floorLamp],
      [plant, sofa, picture],
      [floorLamp, fireplace, bookcase(1, 2.2)],
      [curtainPair, sofa, bookcase(1, 1.6)],
    ],
    sides: [
      [picture, bookcase(1.2, 1.2)],
      [picture, plant],
      [nothing, picture],
    ],
    mat: rug,
    about: [[nothing], [plant], [chair, plant]],
  }),
  kitchen: room({
    size: [4.6, 2.6, 2.6],
    walls: ['#f0e2c0', '#cfe0d8', '#e8c8a8', '#b8ccd8', '#e0d4c4'],
    dado: [1.5, '#e8f0ee'],
    floor: ['checker', '#e8e0d0', '#8a5a4a'],
    ceiling: ['beams', '#f0e8d8'],
    windows: { ...sash, on: 'everywhere', wide: 0.9, sill: 1.15, tall: 0.95, gap: 1.8 },
    back: [
      [counter, stove, counter, fridge],
      [fridge, counter, stove, counter],
      [shelf, stove, counter, plant],
    ],
    sides: [
      [counter, shelf],
      [shelf, fridge],
      [counter, counter],
    ],
    above: [[pendant], [pendant, pendant]],
    about: [[cafeTable], [nothing, chair], [nothing]],
  }),
  bedroom: room({
    size: [4.8, 2.6, 3.4],
    walls: ['#8a9ab0', '#c89a9a', '#d8ccb8', '#7a8a7a', '#a890a8', '#3e4a5e'],
    floor: ['boards', '#9a7048', '#b88a5c'],
    ceiling: ['flat', '#ece6dc'],
    windows: { ...sash, on: 'side', tall: 1.5, sill: 0.7 },
    fill: 0.85,
    back: [
      [nightstand, bed, nightstand, wardrobe],
      [plant, nightstand, bed, nightstand],
      [wardrobe, nightstand, bed],
    ],
    sides: [[picture], [wardrobe, picture], [curtainPair]],
    mat: rug,
  }),
  bathroom: room({
    size: [3.8, 2.6, 2.2],
    walls: ['#b8d8d4', '#d8e4e8', '#e8d0c8', '#c8dcc0'],
    dado: [1.4, '#f4f6f4'],
    floor: ['checker', '#f0f0ec', '#4a6a70'],
    ceiling: ['flat', '#f4f4f0'],
    windows: { ...sash, on: 'side', wide: 0.8, tall: 0.9, sill: 1.2 },
    fill: 1.15,
    back: [
      [basin, bathtub, towels],
      [towels, bathtub, plant],
      [plant, basin, basin, towels],
    ],
    sides: [[basin], [towels]],
    mat: rug,
  }),
  attic: room({
    frame: { horizon: [0.44, 0.52] },
    size: [5, 3.4, 4],
    walls: ['#8a6a48', '#7a5c42', '#9a7a58'],
    wallMaterial: 'plank',
    floor: ['boards', '#6a4a2e', '#8a6240'],
    ceiling: ['gable', '#6a4c34'],
    windows: { ...sash, on: 'back', wide: 1.2, tall: 1.3, sill: 0.9, gap: 6, bars: [3, 3] },
    fill: 0.62,
    shafts: 0.9,
    back: [
      [crate, cobwebTrunk, crate],
      [cobwebTrunk, nothing, crate],
    ],
    sides: [
      [crate, cobwebTrunk, crate],
      [cobwebTrunk, crate],
    ],
    about: [[nothing, crate], [cobwebTrunk], [nothing, nothing, cobwebTrunk]],
  }),
  library: room({
    size: [6, 3.6, 4.4],
    walls: ['#6a4a2e', '#5a3e2a', '#7a5638'],
    floor: ['boards', '#7a4a28', '#9a6238'],
    ceiling: ['beams', '#a88a60'],
    windows: { ...sash, on: 'everywhere', wide: 1.1, tall: 2, sill: 0.9, gap: 2.3, bars: [3, 5] },
    fill: 0.72,
    shafts: 0.9,
    air: '#c8a070',
    back: [
      [bookcase(1.25, 3.2), bookcase(1.25, 3.2), nothing, bookcase(1.25, 3.2), bookcase(1.25, 3.2)],
      [bookcase(1.6, 3.2), fireplace, bookcase(1.6, 3.2)],
      [bookcase(1.6, 3), floorLamp, bookcase(1.6, 3), bookcase(1, 3)],
    ],
    sides: [
      [bookcase(1.5, 3.1), nothing, bookcase(1.5, 3.1)],
      [bookcase(1.8, 3.2), bookcase(1.8, 3.2)],
    ],
    mat: rug,
    about: [[floorLamp], [nothing], [sofa], [nothing, chair]],
  }),
}
