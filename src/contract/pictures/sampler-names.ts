import type { Scheduler } from '#contract/leonardo/enums.ts'

/** What tools that write `parameters` call a scheduler; `LEONARDO` is known to nobody else. */
export const samplerNames: Record<Scheduler, string> = {
  KLMS: 'LMS',
  EULER_ANCESTRAL_DISCRETE: 'Euler a',
  EULER_DISCRETE: 'Euler',
  DDIM: 'DDIM',
  DPM_SOLVER: 'DPM++ 2M',
  PNDM: 'PLMS',
  LEONARDO: 'Leonardo',
}
