import { bench, lampPost } from '../yard/park.ts'
import { carriage, platformSign, stationClock, tilePillar } from '../yard/rail.ts'
import { nothing, plant } from '../pieces/living.ts'
import { room } from './room.ts'

const under = ['#1f6a5a', '#8a2a2e', '#2a4a8a', '#d8a03a'] as const

/** Where trains stop. */
export const transit = {
  subway: room({
    frame: { horizon: [0.44, 0.52] },
    size: [7, 3.2, 4.4],
    walls: ['#d8dcd4', '#e4e0d0', '#c8d4d8'],
    dado: [0.6, under[0]],
    floor: ['tiles', '#8a8c8a', '#76787a'],
    ceiling: ['vault', '#b8bcb8'],
    fill: 0.85,
    lit: true,
    air: '#c8d8d0',
    back: [[carriage], [nothing, carriage, nothing]],
    sides: [
      [tilePillar, nothing, tilePillar],
      [nothing, tilePillar],
    ],
    above: [
      [platformSign, stationClock],
      [stationClock, platformSign],
    ],
    about: [[tilePillar, bench], [bench, tilePillar], [tilePillar]],
  }),
  station: room({
    frame: { horizon: [0.42, 0.5] },
    size: [9, 4.6, 6],
    walls: ['#b8624a', '#c8b090', '#8a8078'],
    wallMaterial: 'brick',
    floor: ['slabs', '#a09688', '#8a8276'],
    ceiling: ['glass', '#3a4246'],
    windows: {
      wide: 1.6,
      tall: 2.4,
      sill: 1.2,
      gap: 0.8,
      frame: '#3a4246',
      bars: [3, 4],
      on: 'everywhere',
      both: true,
      arched: true,
    },
    fill: 0.85,
    back: [
      [carriage, carriage],
      [nothing, carriage],
    ],
    sides: [
      [nothing, lampPost],
      [lampPost, plant],
    ],
    above: [[stationClock, nothing, platformSign]],
    about: [
      [bench, lampPost],
      [lampPost, bench, lampPost],
    ],
  }),
}
