import type { KeptKind, KeptThing } from '#contract/studio/kept.ts'
import type { PromptHistory, RememberedPrompt } from '#contract/studio/prompt-history.ts'

/** The prompts that were used, whatever became of their pictures. */
export interface PromptHistoryStore {
  /** Remembers it, or moves it to that time; the longest unused are forgotten beyond `most`. */
  remember(prompt: Omit<RememberedPrompt, 'id'>, most: number): RememberedPrompt
  /** Last used first; every word occurs in the prompt or the negative prompt, whatever its case. */
  find(wish: { words: readonly string[]; limit: number; offset: number }): PromptHistory
  /** True when there was one. Nothing of it stays in the files. */
  forget(id: number): boolean
  /** How many there were. */
  forgetAll(): number
}

/** What the owner keeps under names. */
export interface KeptStore {
  /** By name. */
  list(kind: KeptKind): KeptThing[]
  /**
   * Keeps it under its id, in place of what was there.
   * @throws GessoError `conflict` when another of the kind has the name
   */
  keep(kind: KeptKind, thing: KeptThing): void
  drop(kind: KeptKind, id: string): boolean
}
