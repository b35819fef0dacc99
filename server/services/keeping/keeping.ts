import type * as z from 'zod/mini'
import type { KeptKind, KeptThing, keepThingSchema } from '#contract/studio/kept.ts'
import type {
  PromptHistory,
  RememberedPrompt,
  rememberPromptSchema,
} from '#contract/studio/prompt-history.ts'
import type { promptHistoryQuerySchema } from '#contract/studio/prompt-history-query.ts'

/** What is remembered and kept beside the pictures. */
export interface KeepingServices {
  /** Remembers a prompt that was used, or moves it to the top. @throws GessoError `storage_full` */
  rememberPrompt(prompt: z.infer<typeof rememberPromptSchema>): RememberedPrompt
  /** Last used first. */
  findPrompts(query: z.infer<typeof promptHistoryQuerySchema>): PromptHistory
  /** True when there was one. */
  forgetPrompt(id: number): boolean
  /** How many were forgotten. */
  forgetPrompts(): number

  /** By name. */
  listKept(kind: KeptKind): KeptThing[]
  /**
   * Keeps it under this id, in place of what was there. @throws GessoError `conflict` when the name is taken or there
   * are too many, `invalid_request` when no prompt could write the name of a list, `storage_full`
   */
  keepThing(kind: KeptKind, id: string, thing: z.infer<typeof keepThingSchema>): KeptThing
  /** True when there was one. */
  dropThing(kind: KeptKind, id: string): boolean
}
