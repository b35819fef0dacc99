/** How a surface takes light. The numbers are indexes into `materials` and travel with every triangle. */
export interface Material {
  /** 0 is a hard terminator, 1 lets light creep round the form (fur, leaves, skin). */
  readonly wrap: number
  /** Strength of the highlight and how tight it is. */
  readonly spec: number
  readonly gloss: number
  /** Light the surface gives off itself, in multiples of its colour. */
  readonly glow: number
  /** Mottling of the colour and its size in metres. */
  readonly grain: number
  readonly grainSize: number
  readonly pattern: 'none' | 'brick' | 'plank' | 'water' | 'windows' | 'strata'
  /** How much of its surroundings it mirrors; its own colour tints what a metal mirrors. */
  readonly mirror: number
  readonly tinted: boolean
  /** Lets light through: glass, ice, the bell of a jellyfish. */
  readonly clear: boolean
  /** Cut to flat faces: the number of steps a normal may take along each axis, 0 for smooth. */
  readonly facets: number
  readonly castsShadow: boolean
}

const plain: Material = {
  wrap: 0.15,
  spec: 0,
  gloss: 8,
  glow: 0,
  grain: 0.1,
  grainSize: 0.5,
  pattern: 'none',
  mirror: 0,
  tinted: false,
  clear: false,
  facets: 0,
  castsShadow: true,
}

const table = {
  matte: plain,
  fur: { ...plain, wrap: 0.4, grain: 0.14, grainSize: 0.12 },
  hide: { ...plain, wrap: 0.3, spec: 0.12, gloss: 12, grain: 0.08, grainSize: 0.2 },
  skin: { ...plain, wrap: 0.35, spec: 0.06, gloss: 14, grain: 0.03 },
  gloss: { ...plain, spec: 0.5, gloss: 40, grain: 0.02, mirror: 0.1 },
  metal: {
    ...plain,
    spec: 0.75,
    gloss: 28,
    grain: 0.06,
    grainSize: 0.8,
    mirror: 0.35,
    tinted: true,
  },
  fruit: { ...plain, wrap: 0.3, spec: 0.3, gloss: 26, grain: 0.1, grainSize: 0.05 },
  stone: { ...plain, grain: 0.2, grainSize: 1.2 },
  brick: { ...plain, grain: 0.16, grainSize: 1.4, pattern: 'brick' },
  plank: { ...plain, grain: 0.14, grainSize: 0.5, pattern: 'plank' },
  windows: { ...plain, grain: 0.08, grainSize: 3, pattern: 'windows' },
  rock: { ...plain, grain: 0.28, grainSize: 2.5, pattern: 'strata' },
  ground: { ...plain, wrap: 0.25, grain: 0.24, grainSize: 3, castsShadow: false },
  sand: { ...plain, wrap: 0.25, grain: 0.1, grainSize: 2, castsShadow: false },
  snow: { ...plain, wrap: 0.45, grain: 0.05, grainSize: 4, castsShadow: false },
  far: { ...plain, wrap: 0.2, grain: 0.16, grainSize: 30, castsShadow: false },
  grass: { ...plain, wrap: 0.6, grain: 0.2, grainSize: 0.6, castsShadow: false },
  leaf: { ...plain, wrap: 0.6, grain: 0.25, grainSize: 0.6 },
  petal: { ...plain, wrap: 0.6, grain: 0.08, grainSize: 0.2 },
  cloud: { ...plain, wrap: 0.8, grain: 0.05, castsShadow: false },
  water: { ...plain, spec: 1, gloss: 90, grain: 0, pattern: 'water', castsShadow: false },
  lamp: { ...plain, glow: 5, grain: 0, castsShadow: false },
  flame: { ...plain, glow: 3.4, grain: 0, castsShadow: false },
  screen: { ...plain, glow: 2.2, grain: 0, castsShadow: false },
  gilt: { ...plain, spec: 1.1, gloss: 36, grain: 0.03, mirror: 0.8, tinted: true },
  glassy: { ...plain, clear: true, wrap: 0.3, spec: 1.6, gloss: 60, grain: 0, mirror: 0.9 },
  crystal: {
    ...plain,
    clear: true,
    wrap: 0.5,
    spec: 1.3,
    gloss: 40,
    grain: 0,
    mirror: 0.5,
    facets: 2,
  },
  folded: { ...plain, wrap: 0.3, spec: 0.03, gloss: 8, grain: 0.03, facets: 1.6 },
  timber: { ...plain, wrap: 0.2, spec: 0.1, gloss: 16, grain: 0.16, grainSize: 0.2 },
  ember: { ...plain, wrap: 0.5, glow: 0.7, grain: 0.1, grainSize: 0.3, castsShadow: false },
  cloth: { ...plain, wrap: 0.3, grain: 0.08, grainSize: 0.2 },
  boards: { ...plain, spec: 0.22, gloss: 24, grain: 0.12, grainSize: 0.7, castsShadow: false },
  polish: { ...plain, spec: 0.4, gloss: 40, grain: 0.04, mirror: 0.16, castsShadow: false },
  paving: { ...plain, grain: 0.18, grainSize: 0.7, castsShadow: false },
  pane: { ...plain, glow: 1.3, grain: 0.1, grainSize: 0.3, castsShadow: false },
} as const satisfies Record<string, Material>

export type MaterialName = keyof typeof table
const names = Object.keys(table)
export const materials: readonly Material[] = Object.values(table)

export function materialIndex(name: MaterialName): number {
  return names.indexOf(name)
}
