import type { KeptThing } from '#contract/studio/kept.ts'
import type { Lists } from './resolve-template.ts'

/** The entries of a list, one a line. Empty lines and those after a # count for nothing, as elsewhere. */
export const listEntries = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** The lists by the names prompts call them by. */
export const toLists = (things: readonly KeptThing[]): Lists =>
  new Map(things.map(({ name, body }) => [name.toLowerCase(), listEntries(body)]))
