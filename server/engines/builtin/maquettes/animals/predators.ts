import { hex } from '../../core/color.ts'
import type { Maquette } from '../maquette.ts'
import { beast, c } from './beast.ts'

const dogs = { muzzleThick: 0.42, tuck: 0.8 } as const

/** Dogs and bears. */
export const predators = {
  dog: beast(
    ['meadow', 'garden', 'beach', 'forest', 'snow'],
    {
      ...dogs,
      tall: 0.6,
      long: 1.12,
      girth: 0.21,
      leg: 0.52,
      neck: 0.24,
      head: 0.21,
      muzzle: 0.62,
      ears: 'hang',
      earSize: 1,
      tail: 'curl',
      tailSize: 0.55,
      iris: hex('#6a4426'),
      fur: 0.05,
    },
    [
      c('#c48a44', '#e8cfa0'),
      c('#2a2622', '#8a5a34', { socks: hex('#9a6438') }),
      c('#f0e8dc', '#fff8ee', { pattern: 'patches', mark: hex('#7a4a28') }),
      c('#6a6460', '#eee8e0', {
        ears: 'points',
        earSize: 0.62,
        iris: hex('#7ab0e0'),
        tail: 'bushy',
      }),
    ],
    {
      sits: 0.5,
      variants: [
        [
          /husky|malamute|akita|shiba|shepherd|samoyed|corgi/,
          { ears: 'points', earSize: 0.62, tail: 'bushy', fur: 0.08 },
        ],
        [/dachshund/, { leg: 0.3, long: 1.9, tall: 0.4 }],
        [
          /bulldog|pug|mastiff/,
          { muzzle: 0.3, girth: 0.27, stout: 1.4, tail: 'stub', tailSize: 0.1 },
        ],
        [/greyhound|whippet/, { girth: 0.17, tuck: 1, leg: 0.6, fur: 0 }],
        [/poodle/, { fur: 0.14 }],
        [/puppy|pup/, { tall: 0.38, head: 0.3, leg: 0.42, muzzle: 0.42 }],
      ],
    },
  ),
  fox: beast(
    ['forest', 'snow', 'meadow', 'mountains'],
    {
      ...dogs,
      tall: 0.45,
      long: 1.22,
      girth: 0.185,
      leg: 0.53,
      head: 0.21,
      muzzle: 0.66,
      muzzleThick: 0.33,
      earSize: 0.85,
      tail: 'bushy',
      tailSize: 0.85,
      socks: hex('#2a1c18'),
      iris: hex('#c8862a'),
      mark: hex('#2c1a14'),
      fur: 0.08,
    },
    [c('#c85a1e', '#f6e8d6'), c('#d06a26', '#fff4e4'), c('#b04a1c', '#f0dcc4')],
    {
      sits: 0.5,
      variants: [
        [/fennec/, { earSize: 1.7, ...c('#e0bc8a', '#f8ecd8') }],
        [/arctic/, c('#f0ede6', '#ffffff')],
      ],
    },
  ),
  wolf: beast(
    ['forest', 'snow', 'mountains'],
    {
      ...dogs,
      tall: 0.8,
      long: 1.18,
      girth: 0.2,
      leg: 0.56,
      neck: 0.3,
      head: 0.17,
      muzzle: 0.85,
      muzzleThick: 0.37,
      earSize: 0.6,
      tail: 'bushy',
      tailSize: 0.62,
      iris: hex('#d8a83a'),
      upright: 0.62,
      fur: 0.075,
    },
    [c('#74706c', '#d6d0c6'), c('#4a4846', '#b0aaa2'), c('#d8d2c8', '#fbf8f2')],
    { sits: 0.3, variants: [[/hyena/, { pattern: 'spots', ...c('#a8905e', '#c8b488') }]] },
  ),
  bear: beast(
    ['forest', 'mountains', 'snow'],
    {
      tall: 1.1,
      long: 1.42,
      girth: 0.31,
      leg: 0.42,
      neck: 0.2,
      head: 0.215,
      muzzle: 0.5,
      muzzleThick: 0.42,
      ears: 'round',
      earSize: 0.85,
      tail: 'stub',
      tailSize: 0.12,
      upright: 0.25,
      fur: 0.09,
      tuck: 0.1,
      stout: 1.5,
      hump: 0.16,
      iris: null,
    },
    [c('#5a3820', '#7a5432'), c('#33241a', '#5a4230'), c('#7a4e2a', '#a87c50')],
    {
      sits: 0.3,
      variants: [
        [
          /red panda|raccoon/,
          {
            tall: 0.42,
            leg: 0.36,
            head: 0.28,
            tail: 'bushy',
            tailSize: 0.9,
            hump: 0,
            ears: 'points',
            ...c('#a84a1e', '#f4e4cc', { socks: hex('#2a1812') }),
          },
        ],
        [
          /panda/,
          {
            ...c('#f2eee4', '#fbf8f0', {
              pattern: 'panda',
              socks: hex('#1f1c1c'),
              mark: hex('#1f1c1c'),
            }),
            head: 0.26,
          },
        ],
        [/polar/, { ...c('#f2ede0', '#fbf8f0'), hump: 0.05, neck: 0.3 }],
        [
          /koala|wombat/,
          { tall: 0.5, head: 0.33, earSize: 1.3, hump: 0, ...c('#8c8a8c', '#d8d4d0') },
        ],
        [
          /beaver|marmot|groundhog/,
          { tall: 0.4, leg: 0.26, head: 0.3, hump: 0, tail: 'curl', tailSize: 0.5 },
        ],
      ],
    },
  ),
} satisfies Record<string, Maquette>
