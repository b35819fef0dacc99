import { workbench, barrels } from '../pieces/craft.ts'
import { shelf } from '../pieces/kitchen.ts'
import { nothing, picture, plant, pendant } from '../pieces/living.ts'
import { blackboard, schoolDesk, desk, whiteboard, filing } from '../pieces/school.ts'
import { labBench, cabinetOfJars, machine, consoleDesk, panelRibs } from '../pieces/science.ts'
import { crate } from '../pieces/storage.ts'
import { room } from './room.ts'

const tallPane = {
  wide: 1.5,
  tall: 1.6,
  sill: 0.9,
  gap: 0.4,
  frame: '#e8e8e4',
  bars: [2, 2],
} as const

export const workrooms = {
  classroom: room({
    size: [6, 3, 3.8],
    walls: ['#e8dcb8', '#c8d8c8', '#d8d4c8', '#e0c8a8'],
    dado: [1.1, '#8aa89a'],
    floor: ['boards', '#b88a58', '#c89c68'],
    ceiling: ['panels', '#f0ede4'],
    windows: { ...tallPane, on: 'side' },
    fill: 1.1,
    back: [
      [nothing, blackboard, nothing],
      [blackboard, filing],
      [plant, blackboard],
    ],
    sides: [
      [picture, picture],
      [shelf, picture],
    ],
    about: [
      [schoolDesk, schoolDesk, schoolDesk, schoolDesk],
      [schoolDesk, schoolDesk, schoolDesk],
    ],
  }),
  office: room({
    size: [6.4, 2.8, 3.8],
    walls: ['#e4e6e6', '#c8d0d4', '#d8d4cc'],
    floor: ['carpet', '#6a7480', '#6a7480'],
    ceiling: ['panels', '#f4f4f2'],
    windows: {
      wide: 2.2,
      tall: 2,
      sill: 0.5,
      gap: 0.15,
      frame: '#3a4046',
      bars: [2, 1],
      on: 'everywhere',
    },
    fill: 1.15,
    back: [
      [desk, filing, desk],
      [plant, desk, desk],
    ],
    sides: [
      [whiteboard, filing],
      [filing, plant],
    ],
    about: [
      [desk, desk],
      [nothing, desk],
      [plant, desk],
    ],
  }),
  laboratory: room({
    size: [5.4, 2.8, 3.2],
    walls: ['#c8dcdc', '#b8c8d4', '#d8e0dc', '#9ab0b4'],
    dado: [1.3, '#eef4f4'],
    floor: ['tiles', '#d8e0e0', '#c0ccce'],
    ceiling: ['panels', '#f0f4f4'],
    fill: 1.1,
    lit: true,
    back: [
      [cabinetOfJars, labBench, machine],
      [machine, labBench, labBench],
      [labBench, machine, cabinetOfJars],
    ],
    sides: [
      [labBench, cabinetOfJars],
      [machine, machine],
      [cabinetOfJars, whiteboard],
    ],
    about: [[labBench], [nothing, machine]],
  }),
  workshop: room({
    size: [5.2, 3, 3.4],
    walls: ['#8a7458', '#a08468', '#7a6a5a'],
    wallMaterial: 'plank',
    floor: ['slabs', '#8a8074', '#70675c'],
    ceiling: ['beams', '#8a6f50'],
    windows: {
      wide: 1.6,
      tall: 1.2,
      sill: 1.1,
      gap: 0.6,
      frame: '#4a3a2a',
      bars: [4, 3],
      on: 'side',
    },
    fill: 0.8,
    shafts: 0.7,
    back: [
      [workbench, shelf, crate],
      [barrels, workbench, crate],
      [shelf, workbench],
    ],
    sides: [
      [crate, barrels],
      [shelf, workbench],
      [barrels, crate],
    ],
    above: [[pendant]],
    about: [[crate, barrels], [nothing, crate], [barrels]],
  }),
  spaceship: room({
    frame: { horizon: [0.44, 0.52] },
    size: [5, 2.9, 4],
    walls: ['#8a98a4', '#a8a8b0', '#6a7a8a', '#c8ccd0'],
    wallMaterial: 'metal',
    floor: ['plates', '#5a646e', '#6a747e'],
    ceiling: ['panels', '#39424c'],
    fill: 0.75,
    lit: true,
    air: '#7aa8d8',
    windows: { wide: 2.6, tall: 1.3, sill: 1, gap: 8, frame: '#2a323a', bars: [3, 1], on: 'back' },
    back: [
      [consoleDesk, nothing, consoleDesk],
      [panelRibs, nothing, nothing, panelRibs],
    ],
    sides: [
      [panelRibs, consoleDesk, panelRibs],
      [panelRibs, machine, panelRibs],
    ],
    about: [[nothing], [machine], [consoleDesk]],
  }),
  greenhouse: room({
    size: [5.6, 2.6, 4.2],
    walls: ['#e0e8e0', '#d8e4dc'],
    dado: [0.5, '#a08068'],
    floor: ['slabs', '#b0a898', '#9a9284'],
    ceiling: ['glass', '#e8ece8'],
    windows: {
      wide: 1.05,
      tall: 2,
      sill: 0.5,
      gap: 0.1,
      frame: '#e8ece8',
      bars: [2, 3],
      on: 'everywhere',
      both: true,
    },
    fill: 1.25,
    air: '#c8e0c0',
    back: [
      [plant, plant, plant, plant, plant],
      [plant, shelf, plant, plant],
    ],
    sides: [
      [plant, plant, plant, plant, plant],
      [plant, crate, plant, plant],
    ],
    about: [
      [plant, plant, plant],
      [plant, plant, plant, plant],
      [nothing, plant],
    ],
  }),
}
