import * as z from 'zod/mini'
import { type GenerationRequest, generationRequestSchema } from '#contract/studio/generation.ts'
import { readStored, storageKeys, writeStored } from '#src/lib/storage.ts'

/** One request of a press. The key is made once, so that sending it again can only ever make one generation. */
const submissionSchema = z.object({
  key: z.uuid(),
  request: generationRequestSchema,
  /** Who is to make it, where the model does not say so. */
  engine: z.optional(z.string()),
})
export type Submission = z.infer<typeof submissionSchema>

/** What is to be made: a request, and by whom where its model does not say so. */
export interface Order {
  request: GenerationRequest
  engine?: string
}

/** All that one press asks for, in the order it is sent. */
export type Press = readonly Submission[]

/**
 * A request of its own. It is put into the schema's order first: read back from storage it is then the same to
 * the letter, as a repeated key demands.
 */
export const createSubmission = (
  key: string,
  request: GenerationRequest,
  engine?: string,
): Submission => z.parse(submissionSchema, { key, request, ...(engine && { engine }) })

const outboxSchema = z.array(submissionSchema)

/**
 * Requests that have not been answered, in this tab's own storage: a second tab must neither send nor
 * forget them. The draft's key, because it is the draft as it was when pressed.
 */
export const readOutbox = (): Submission[] =>
  readStored(storageKeys.draft, outboxSchema, 'session') ?? []

/** Keeps a whole press at once: a hundred requests one by one would hold the page up. */
export function keepPress(press: Press): void {
  const keys = new Set(press.map(({ key }) => key))
  write([...readOutbox().filter(({ key }) => !keys.has(key)), ...press])
}

export function forgetSubmission(key: string): void {
  write(readOutbox().filter((submission) => submission.key !== key))
}

function write(submissions: readonly Submission[]) {
  writeStored(storageKeys.draft, submissions, 'session')
}
