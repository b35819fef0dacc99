import { espressoBar, barCounter, neonSign } from '../pieces/counters.ts'
import { barrels } from '../pieces/craft.ts'
import { cafeTable, shelf } from '../pieces/kitchen.ts'
import { nothing, picture, plant, fireplace, pendant } from '../pieces/living.ts'
import { masterpiece, pedestal, rope } from '../pieces/public.ts'
import {
  grandPiano,
  musicStand,
  skyCloth,
  spotlight,
  stageCurtain,
  valance,
} from '../pieces/stage.ts'
import { column, torch, runner, chandelier } from '../pieces/royal.ts'
import { arcadeCabinet } from '../pieces/science.ts'
import { room } from './room.ts'

export const venues = {
  cafe: room({
    size: [5.6, 3, 3.6],
    walls: ['#e8dcc4', '#7a8a7a', '#c8856a', '#2f4a48'],
    dado: [1, '#5a3a26'],
    floor: ['tiles', '#d8c8b0', '#b89a78'],
    ceiling: ['flat', '#e8dccb'],
    windows: {
      on: 'side',
      wide: 1.9,
      tall: 1.9,
      sill: 0.6,
      gap: 0.5,
      frame: '#2a2422',
      bars: [2, 1],
    },
    back: [
      [nothing, espressoBar, plant],
      [shelf, espressoBar],
      [plant, espressoBar, picture],
    ],
    sides: [
      [picture, plant],
      [shelf, picture],
    ],
    above: [[pendant, pendant, pendant]],
    about: [[cafeTable, cafeTable], [cafeTable]],
  }),
  bar: room({
    size: [5.2, 2.8, 3.2],
    walls: ['#3a2420', '#24302e', '#2e2438', '#4a2a24'],
    dado: [1.1, '#2a1a14'],
    floor: ['boards', '#3a2418', '#5a3a26'],
    ceiling: ['beams', '#2a1e18'],
    fill: 0.42,
    lit: true,
    air: '#b87a50',
    back: [
      [barCounter, neonSign],
      [neonSign, barCounter],
    ],
    sides: [
      [neonSign, picture],
      [picture, picture],
      [barrels, neonSign],
    ],
    above: [[pendant, pendant]],
    about: [[cafeTable], [nothing, barrels]],
  }),
  tavern: room({
    size: [5.4, 2.8, 3.6],
    walls: ['#d8c49a', '#c8a878', '#b89868'],
    dado: [0.9, '#4a2e1c'],
    floor: ['slabs', '#8a7a66', '#6a5c4c'],
    ceiling: ['beams', '#8a6a48'],
    windows: {
      on: 'side',
      wide: 0.8,
      tall: 0.9,
      sill: 1.1,
      gap: 1.2,
      frame: '#3a2418',
      bars: [4, 4],
    },
    fill: 0.5,
    lit: true,
    air: '#d89a5a',
    back: [
      [barrels, fireplace, shelf],
      [shelf, fireplace, barrels],
    ],
    sides: [
      [torch, barrels],
      [barrels, torch],
    ],
    about: [
      [barrels, cafeTable],
      [cafeTable, barrels],
    ],
  }),
  museum: room({
    size: [7, 4, 4.6],
    walls: ['#7a2e30', '#2f4a44', '#d8d4cc', '#33465e'],
    floor: ['boards', '#a87848', '#c0935c'],
    ceiling: ['vault', '#e4dccc'],
    fill: 0.95,
    lit: true,
    back: [
      [masterpiece, masterpiece, masterpiece],
      [pedestal, masterpiece, pedestal],
      [masterpiece, rope, masterpiece],
    ],
    sides: [
      [masterpiece, masterpiece],
      [masterpiece, pedestal, masterpiece],
    ],
    about: [
      [pedestal, pedestal],
      [nothing, pedestal],
      [rope, pedestal],
    ],
  }),
  stage: room({
    frame: { horizon: [0.5, 0.58], foot: [0.84, 0.9] },
    size: [6.4, 4.4, 3],
    walls: ['#3a1418', '#24183a', '#14243a'],
    floor: ['boards', '#9a6a3c', '#b88450'],
    ceiling: ['flat', '#140c0c'],
    fill: 0.35,
    lit: true,
    sun: 2.2,
    back: [
      [stageCurtain, nothing, skyCloth, nothing, stageCurtain],
      [stageCurtain, stageCurtain, stageCurtain, stageCurtain],
      [nothing, skyCloth, nothing],
    ],
    sides: [[stageCurtain, stageCurtain]],
    above: [
      [spotlight, spotlight, valance],
      [valance, spotlight, spotlight, spotlight],
    ],
    about: [[grandPiano], [musicStand, musicStand], [nothing]],
  }),
  arcade: room({
    size: [5.4, 2.8, 3.6],
    walls: ['#1a1430', '#12203a', '#2a1030'],
    floor: ['carpet', '#2a1a4a', '#2a1a4a'],
    ceiling: ['flat', '#0c0a14'],
    fill: 0.34,
    lit: true,
    air: '#7a5ad8',
    back: [
      [arcadeCabinet, arcadeCabinet, arcadeCabinet, neonSign, arcadeCabinet],
      [arcadeCabinet, neonSign, arcadeCabinet, arcadeCabinet],
    ],
    sides: [[arcadeCabinet, arcadeCabinet, arcadeCabinet]],
    about: [[arcadeCabinet], [nothing]],
  }),
  ballroom: room({
    size: [8, 5, 5.4],
    walls: ['#e8dcc0', '#c8d4cc', '#e0c8b8', '#b8c4d8'],
    floor: ['checker', '#efe8dc', '#3a3a40'],
    ceiling: ['vault', '#f0e8d4'],
    windows: {
      on: 'side',
      both: true,
      wide: 1.4,
      tall: 3.2,
      sill: 0.3,
      gap: 1.2,
      frame: '#d8b868',
      bars: [3, 5],
      arched: true,
    },
    back: [
      [column, masterpiece, column, masterpiece, column],
      [column, column, column, column],
    ],
    above: [[nothing, nothing, chandelier]],
    about: [[nothing], [pedestal, pedestal]],
    mat: runner,
  }),
}
