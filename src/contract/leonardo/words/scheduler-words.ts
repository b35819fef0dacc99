import type { Scheduler } from '../enums.ts'

/** What a scheduler is called on screen. */
export const schedulerWords: Record<Scheduler, string> = {
  KLMS: 'KLMS',
  EULER_ANCESTRAL_DISCRETE: 'Euler ancestral',
  EULER_DISCRETE: 'Euler',
  DDIM: 'DDIM',
  DPM_SOLVER: 'DPM solver',
  PNDM: 'PNDM',
  LEONARDO: 'Leonardo',
}
