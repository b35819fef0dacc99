import { hex } from '../../core/color.ts'
import type { Maquette } from '../maquette.ts'
import { ruff } from './adornments.ts'
import { beast, c, pink } from './beast.ts'

const cats = { tail: 'thin', muzzle: 0.2, muzzleThick: 0.4, tuck: 0.6 } as const

/** Cats of all sizes. */
export const felines = {
  cat: beast(
    ['meadow', 'garden', 'room', 'snow'],
    {
      ...cats,
      tall: 0.48,
      long: 1.2,
      girth: 0.21,
      leg: 0.55,
      neck: 0.18,
      head: 0.245,
      muzzle: 0.16,
      earSize: 0.62,
      iris: hex('#8fae3a'),
      nose: hex('#a85a5e'),
      mark: pink,
      tailSize: 0.85,
      upright: 0.75,
      fur: 0.06,
    },
    [
      c('#cf7a2c', '#f0d2a4', { pattern: 'stripes', mark: hex('#8a4416'), iris: hex('#c8a03a') }),
      c('#26231f', '#332e2a', { iris: hex('#e0a82a') }),
      c('#8c8a88', '#d4d0ca', { pattern: 'stripes', mark: hex('#4a4846') }),
      c('#efe8da', '#fff8ec', { pattern: 'patches', mark: hex('#b8672c') }),
      c('#e6d2b4', '#f4e8d4', {
        socks: hex('#5a4232'),
        mark: hex('#5a4232'),
        iris: hex('#5a98c8'),
      }),
    ],
    { sits: 0.7 },
  ),
  lion: beast(
    ['savanna'],
    {
      ...cats,
      tall: 1,
      long: 1.36,
      girth: 0.225,
      leg: 0.52,
      neck: 0.24,
      head: 0.2,
      muzzle: 0.42,
      muzzleThick: 0.52,
      ears: 'round',
      earSize: 0.8,
      tail: 'tuft',
      tailSize: 0.6,
      iris: hex('#c88a2a'),
      upright: 0.5,
      fur: 0.025,
      stout: 1.25,
      tuck: 0.5,
    },
    [
      c('#c8944a', '#ecd8ac', { mark: hex('#6a3a1a') }),
      c('#b8823c', '#e6cc9a', { mark: hex('#4a2a16') }),
    ],
    {
      sits: 0.2,
      after: (pen, look, b, head) => {
        if (!/lioness|cub|mountain/.test(look.word)) ruff(pen, look, b, head)
      },
    },
  ),
  tiger: beast(
    ['jungle', 'savanna', 'snow', 'forest'],
    {
      ...cats,
      tall: 0.95,
      long: 1.42,
      girth: 0.225,
      leg: 0.5,
      head: 0.21,
      muzzle: 0.4,
      muzzleThick: 0.5,
      ears: 'round',
      earSize: 0.75,
      tailSize: 0.7,
      iris: hex('#d0a83a'),
      pattern: 'stripes',
      mark: hex('#1d1512'),
      upright: 0.4,
      fur: 0.03,
      stout: 1.25,
    },
    [c('#d07a26', '#fbf0dc'), c('#c86e1e', '#f6e6cc')],
    {
      sits: 0.2,
      variants: [
        [
          /leopard|jaguar|cheetah|ocelot|serval/,
          { pattern: 'rosettes', ...c('#d8a24a', '#f6ead0', { mark: hex('#241812') }), leg: 0.55 },
        ],
        [/panther/, { pattern: 'plain', ...c('#1e1c20', '#2a282c', { iris: hex('#d8c03a') }) }],
        [/cougar|puma|caracal|mountain/, { pattern: 'plain', ...c('#b88a56', '#ecdcbc') }],
        [
          /lynx|bobcat|wildcat/,
          {
            pattern: 'spots',
            ears: 'points',
            earSize: 0.8,
            tail: 'stub',
            tailSize: 0.2,
            tall: 0.6,
            ...c('#b09068', '#f0e6d2', { mark: hex('#4a3826') }),
          },
        ],
      ],
    },
  ),
} satisfies Record<string, Maquette>
