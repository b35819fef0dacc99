import { hex } from '../../core/color.ts'
import type { Maquette } from '../maquette.ts'
import { antlers } from './adornments.ts'
import { beast, c, pink } from './beast.ts'

const hoofed = { hooves: true, fur: 0, muzzleThick: 0.6 } as const

/** Deer and their kin, and small furry ones. */
export const slender = {
  deer: beast(
    ['forest', 'meadow', 'mountains', 'snow'],
    {
      ...hoofed,
      tall: 1.15,
      long: 1.0,
      girth: 0.17,
      leg: 0.62,
      neck: 0.42,
      upright: 0.85,
      head: 0.12,
      muzzle: 1.15,
      muzzleThick: 0.5,
      ears: 'side',
      earSize: 1.2,
      tail: 'stub',
      tailSize: 0.14,
      fur: 0.03,
      tuck: 0.6,
      stout: 0.8,
    },
    [c('#94602e', '#e0c8a0'), c('#a86a34', '#ead6b0'), c('#7a5230', '#d0b48a')],
    {
      after: antlers,
      variants: [
        [
          /giraffe/,
          {
            tall: 2.6,
            neck: 0.95,
            long: 0.82,
            head: 0.085,
            leg: 0.66,
            pattern: 'net',
            ...c('#b0702e', '#f0dcae'),
            tail: 'tuft',
            tailSize: 0.4,
          },
        ],
        [
          /camel|dromedary/,
          {
            tall: 1.9,
            neck: 0.5,
            upright: 0.45,
            hump: 0.3,
            ...c('#c09a62', '#d8b884'),
            fur: 0.05,
            tail: 'tuft',
            tailSize: 0.4,
          },
        ],
        [
          /llama|alpaca/,
          {
            tall: 1.1,
            neck: 0.55,
            upright: 1,
            fur: 0.12,
            girth: 0.23,
            earSize: 0.9,
            ears: 'points',
            ...c('#e8dcc4', '#f4ece0'),
          },
        ],
        [
          /moose|elk/,
          { tall: 1.7, hump: 0.14, muzzle: 1.4, muzzleThick: 0.7, ...c('#4a3220', '#7a5c40') },
        ],
        [/reindeer|caribou/, c('#8a7660', '#e8e0d2')],
      ],
    },
  ),
  rabbit: beast(
    ['meadow', 'garden', 'snow', 'forest'],
    {
      tall: 0.36,
      long: 1.05,
      girth: 0.29,
      leg: 0.3,
      neck: 0.12,
      head: 0.27,
      muzzle: 0.26,
      muzzleThick: 0.4,
      ears: 'long',
      earSize: 1.7,
      tail: 'stub',
      tailSize: 0.28,
      nose: pink,
      iris: hex('#3a2416'),
      tuck: 0,
    },
    [
      c('#b09070', '#f0e6d8'),
      c('#f2eee6', '#ffffff', { iris: hex('#8a3a40') }),
      c('#7a7470', '#d8d2ca'),
    ],
    {
      sits: 0.75,
      variants: [
        [
          /squirrel|chipmunk/,
          {
            ears: 'points',
            earSize: 0.4,
            tail: 'plume',
            tailSize: 1.1,
            head: 0.25,
            girth: 0.22,
            iris: null,
            ...c('#a85a28', '#f0e2cc'),
          },
        ],
        [
          /mouse|mice|rat\b|gerbil|shrew|vole/,
          {
            ears: 'round',
            earSize: 1.3,
            tail: 'thin',
            tailSize: 1.1,
            muzzle: 0.5,
            muzzleThick: 0.28,
            ...c('#9a938c', '#d8d2cc'),
          },
        ],
        [/hamster|guinea|chinchilla/, { ears: 'round', earSize: 0.7, ...c('#d8a25c', '#fbf2e0') }],
        [
          /hedgehog|porcupine/,
          {
            ears: 'round',
            earSize: 0.5,
            muzzle: 0.62,
            muzzleThick: 0.28,
            fur: 0.3,
            leg: 0.2,
            ...c('#5a4836', '#d8c4a4'),
          },
        ],
        [
          /weasel|ferret|stoat|mongoose|meerkat|otter/,
          {
            ears: 'round',
            earSize: 0.5,
            long: 1.5,
            girth: 0.22,
            tail: 'thin',
            tailSize: 0.9,
            muzzle: 0.4,
            ...c('#8a6644', '#e8dcc4'),
          },
        ],
      ],
    },
  ),
} satisfies Record<string, Maquette>
