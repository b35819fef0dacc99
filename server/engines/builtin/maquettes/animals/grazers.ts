import { hex } from '../../core/color.ts'
import type { Maquette } from '../maquette.ts'
import { horns, mane } from './adornments.ts'
import { beast, c, pink } from './beast.ts'

const hoofed = { hooves: true, fur: 0, muzzleThick: 0.6 } as const

/** Heavy animals on hooves. */
export const grazers = {
  horse: beast(
    ['meadow', 'beach', 'mountains', 'savanna'],
    {
      ...hoofed,
      tall: 1.55,
      long: 1.06,
      girth: 0.185,
      leg: 0.62,
      neck: 0.47,
      upright: 0.66,
      head: 0.142,
      muzzle: 1.6,
      muzzleThick: 0.55,
      earSize: 0.8,
      tail: 'flag',
      tailSize: 0.5,
      tuck: 0.45,
    },
    [
      c('#7a4424', '#8a5430', { mark: hex('#1f1612') }),
      c('#e8e2d6', '#f4f0e8', { mark: hex('#cfc4b0') }),
      c('#33281f', '#3d3128', { mark: hex('#14100e') }),
      c('#b87a3c', '#c8925a', { mark: hex('#f0e2c0'), socks: hex('#f0e8dc') }),
    ],
    {
      seat: [-0.05, 1.36, 0],
      after: mane,
      variants: [
        [
          /zebra/,
          {
            pattern: 'stripes',
            ...c('#f2eee4', '#fbf8f0', { mark: hex('#1c1a1a') }),
            tail: 'tuft',
          },
        ],
        [
          /donkey|mule|burro/,
          {
            tall: 1.1,
            ears: 'long',
            earSize: 1.2,
            tail: 'tuft',
            ...c('#8a8078', '#d8d0c4', { mark: hex('#3a322c') }),
          },
        ],
        [/unicorn|pegasus/, c('#f2eee8', '#ffffff', { mark: hex('#e8c8dc') })],
        [/pony|foal/, { tall: 1.05, head: 0.15, leg: 0.56, girth: 0.21 }],
      ],
    },
  ),
  cow: beast(
    ['meadow', 'mountains'],
    {
      ...hoofed,
      tall: 1.35,
      long: 1.28,
      girth: 0.3,
      leg: 0.45,
      neck: 0.26,
      upright: 0.35,
      head: 0.175,
      muzzle: 1.1,
      muzzleThick: 0.66,
      ears: 'side',
      earSize: 0.9,
      tail: 'tuft',
      tailSize: 0.45,
      nose: pink,
      tuck: 0.1,
      stout: 1,
    },
    [
      c('#f0ebe2', '#f6f2ea', { pattern: 'patches', mark: hex('#1f1a18') }),
      c('#9a5a2c', '#c08a58'),
      c('#f0ebe2', '#f6f2ea', { pattern: 'patches', mark: hex('#8a4a24') }),
    ],
    {
      seat: [0, 1.3, 0],
      variants: [
        [
          /pig|hog|sow|boar|warthog/,
          {
            tall: 0.7,
            long: 1.5,
            girth: 0.34,
            leg: 0.32,
            neck: 0.1,
            head: 0.27,
            muzzle: 0.72,
            muzzleThick: 0.46,
            ears: 'side',
            earSize: 0.6,
            tail: 'curl',
            tailSize: 0.2,
            pattern: 'plain',
            ...c('#e8a89c', '#f0bcb0'),
          },
        ],
        [
          /sheep|lamb|ewe/,
          {
            tall: 0.8,
            long: 1.15,
            girth: 0.33,
            leg: 0.4,
            neck: 0.2,
            head: 0.17,
            muzzle: 0.95,
            fur: 0.13,
            pattern: 'plain',
            socks: hex('#3a322c'),
            tail: 'stub',
            tailSize: 0.2,
            ...c('#ece4d4', '#f6f0e4'),
          },
        ],
        [
          /goat|ibex|ram|chamois/,
          {
            tall: 0.85,
            long: 1.1,
            girth: 0.23,
            leg: 0.52,
            neck: 0.3,
            upright: 0.7,
            head: 0.16,
            muzzle: 1,
            pattern: 'plain',
            tail: 'stub',
            tailSize: 0.16,
            ...c('#d8d0c0', '#f0ebe0'),
          },
        ],
        [
          /bison|buffalo|yak|musk|ox\b/,
          {
            girth: 0.3,
            hump: 0.26,
            fur: 0.1,
            pattern: 'plain',
            leg: 0.42,
            ...c('#4a3222', '#5a4030'),
          },
        ],
        [/highland/, { fur: 0.16, pattern: 'plain', ...c('#a8602a', '#c07a3e') }],
      ],
      after: (pen, look, b, head) => {
        if (/pig|hog|sow|sheep|lamb|ewe|calf|tapir/.test(look.word)) return
        horns(
          pen,
          b,
          head,
          /goat|ibex|chamois/.test(look.word) ? 'goat' : /\bram\b/.test(look.word) ? 'ram' : 'cow',
        )
      },
    },
  ),
  rhinoceros: beast(
    ['savanna'],
    {
      ...hoofed,
      tall: 1.6,
      long: 1.5,
      girth: 0.3,
      leg: 0.38,
      neck: 0.2,
      upright: 0.05,
      head: 0.185,
      muzzle: 1.3,
      muzzleThick: 0.62,
      ears: 'points',
      earSize: 0.5,
      tail: 'tuft',
      tailSize: 0.3,
      tuck: 0,
      stout: 1.4,
      hump: 0.14,
    },
    [c('#8a847e', '#96908a')],
    {
      after: (pen, look, b, head) => {
        if (!/hippo/.test(look.word)) horns(pen, b, head, 'rhino')
      },
      variants: [
        [
          /hippo/,
          {
            tall: 1.4,
            girth: 0.36,
            leg: 0.28,
            head: 0.24,
            muzzleThick: 0.85,
            ears: 'round',
            earSize: 0.4,
            hump: 0,
            ...c('#7a6468', '#b08a88'),
          },
        ],
      ],
    },
  ),
} satisfies Record<string, Maquette>
