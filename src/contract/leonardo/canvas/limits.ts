import type { Limit } from '../limits.ts'
import { limits } from '../limits.ts'

const side = {
  min: 512,
  max: 1024,
  step: 1,
  default: 512,
  unit: 'px',
  values: [512, 640, 1024],
} as const satisfies Limit

/**
 * What the realtime calls allow, by wire name. The service publishes these ranges in words only, and no defaults but
 * the sides: the others are where our own canvas begins.
 */
export const canvasLimits = {
  prompt: limits.prompt,
  width: side,
  height: side,
  guidance: { min: 0.5, max: 20, step: 0.5, default: 7, unit: '' },
  // Creativity: the higher, the further from the drawing.
  strength: { min: 0.1, max: 1, step: 0.05, default: 0.5, unit: '' },
  steps: { min: 4, max: 16, step: 1, default: 8, unit: 'steps', whole: true },
  seed: limits.seed,
  refineStrength: { min: 0.5, max: 0.9, step: 0.05, default: 0.7, unit: '' },
} as const satisfies Record<string, Limit>

/** Largest body of such a call, in bytes: two pictures in base64 and the words around them. */
export const maxCanvasBody = 24 * 1024 * 1024

/** Longest `requestTimestamp`: it is only handed back. */
export const maxTimestamp = 64
