import * as z from 'zod/mini'
import { type GenerationRequest, generationRequestSchema } from '#contract/studio/generation.ts'
import { readStored, storageKeys, writeStored } from '#src/lib/storage.ts'

/** One press of Generate. The key is made once, so that sending it again can only ever make one generation. */
const submissionSchema = z.object({ key: z.uuid(), request: generationRequestSchema })
export type Submission = z.infer<typeof submissionSchema>

/**
 * A press of its own. The request is put into the schema's order first: read back from storage it is then
 * the same to the letter, as a repeated key demands.
 */
export const createSubmission = (key: string, request: GenerationRequest): Submission =>
  z.parse(submissionSchema, { key, request })

const outboxSchema = z.array(submissionSchema)

/**
 * Presses that have not been answered, in this tab's own storage: a second tab must neither send nor
 * forget them. The draft's key, because it is the draft as it was when pressed.
 */
export const readOutbox = (): Submission[] =>
  readStored(storageKeys.draft, outboxSchema, 'session') ?? []

export function keepSubmission(submission: Submission): void {
  write([...readOutbox().filter(({ key }) => key !== submission.key), submission])
}

export function forgetSubmission(key: string): void {
  write(readOutbox().filter((submission) => submission.key !== key))
}

function write(submissions: Submission[]) {
  writeStored(storageKeys.draft, submissions, 'session')
}
