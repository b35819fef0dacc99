import { mutationOptions } from '@tanstack/react-query'
import type { Generation } from '#contract/studio/generation.ts'
import type { Press } from '../logic/outbox.ts'
import { isUnanswered, sendSubmission, submitGeneration, waitBetween } from './submit-generation.ts'

/** What became of one request of a press. */
type Answer = { made: Generation } | { refused: Error }

/** By press, what was answered before it had to be tried again. */
const answered = new WeakMap<Press, Map<string, Answer>>()

/**
 * Sends one press, which may ask for many: in their order, one after the other, so that they are made in that
 * order. A refusal does not keep the rest from being sent. While no answer comes it goes on from there by itself.
 */
export const submitPress = mutationOptions({
  mutationKey: [...submitGeneration.mutationKey, 'press'],
  networkMode: 'always',
  async mutationFn(press: Press): Promise<Answer[]> {
    const answers = answered.get(press) ?? new Map<string, Answer>()
    answered.set(press, answers)
    for (const submission of press) {
      if (answers.has(submission.key)) continue
      // oxlint-disable-next-line no-await-in-loop -- their order is the order they are made in
      answers.set(submission.key, await answerTo(submission))
    }
    return [...answers.values()]
  },
  retry: (_count, error) => isUnanswered(error),
  retryDelay: waitBetween,
})

async function answerTo(submission: Press[number]): Promise<Answer> {
  try {
    return { made: await sendSubmission(submission) }
  } catch (error) {
    if (!(error instanceof Error) || isUnanswered(error)) throw error
    return { refused: error }
  }
}
