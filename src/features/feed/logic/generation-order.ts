import type { Generation } from '#contract/studio/generation.ts'
import { isOver } from '#src/lib/later-generation.ts'

/** What is not over stands on top of the list: what is made, and what somebody has to decide about. */
export const isOpen = (generation: Generation): boolean => !isOver(generation)

/** What is waiting or being made: it can be stopped. */
export const isActive = ({ status }: Generation): boolean =>
  status === 'queued' || status === 'running'
