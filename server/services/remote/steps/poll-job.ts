import type { GenerationRecord } from '#server/domain/library.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type { LookOutcome } from '#server/domain/remote/remote-engine.ts'
import { backOff, lookDelay } from '../lane/back-off.ts'
import { concernsKey } from '../lane/lane.ts'
import type { JobContext } from './job-context.ts'
import { toResults } from './to-results.ts'

/** A service may take a moment to know what it has just accepted, and lose sight of it for a moment later. */
const mostMissing = 5
/** One may also say that it is done a little before it says where the pictures lie. */
const mostEmpty = 5
/** How often it is asked again for a price that it does not give. */
const mostPriceless = 4

/** Looks at an accepted job, however long it takes, until it has an end. */
export async function pollJob(
  job: JobContext,
  record: GenerationRecord,
  upstreamId: string,
): Promise<void> {
  const { expected } = record
  const { lane, pause, signal, random, clock, move } = job
  let missing = 0
  let empty = 0
  for (let count = 0; ; count += 1) {
    await pause.sleep(lookDelay(count, random))
    const engine = await lane.request('look', signal)
    if (!engine.look) {
      const error = `${engine.name} cannot be asked about what it accepted.`
      await move({ type: 'failed', at: clock.now(), error, charged: true })
      return
    }
    const outcome = await engine.look(upstreamId, signal)
    heed(job, outcome)
    missing = isNoAnswer(outcome) ? missing + 1 : 0
    if (outcome.kind === 'complete') {
      const { pictures } = outcome
      const results = toResults(pictures, expected)
      empty += 1
      if (results.length === 0 && empty < mostEmpty) continue
      const charge = outcome.charge ?? (await missingPrice(job, record))
      await move({ type: 'delivered', upstreamId }, { results, charge })
      return
    }
    if (outcome.kind === 'failed') {
      // Services take nothing for what fails at their own place.
      await move({ type: 'failed', at: clock.now(), error: outcome.words })
      return
    }
    if (missing >= mostMissing) {
      const error = `${engine.name} does not know this job any more (${upstreamId}).`
      await move({ type: 'failed', at: clock.now(), error, charged: true })
      return
    }
  }
}

/** The service will not say a word about this job: unlike a key that it does not take, that may never change. */
function isNoAnswer(outcome: LookOutcome): boolean {
  if (outcome.kind !== 'refused') return outcome.kind === 'missing'
  return !concernsKey(outcome.refusal)
}

/**
 * What it should cost, where nobody could say that before and the answer that would have told it was lost. What was paid
 * must not go uncounted because a service was away for a moment.
 */
async function missingPrice(
  { library, priceBefore, pause, random, signal }: JobContext,
  { id, engine, request }: GenerationRecord,
): Promise<Money | null> {
  const known = library.remoteJobs.get(id)
  if (known?.charge || known?.price) return null
  for (let asked = 0; ; asked += 1) {
    const price = await priceBefore(engine, request, signal)
    if (price !== null || asked >= mostPriceless) return price
    await pause.sleep(backOff(asked, random))
  }
}

/** What an answer to a look means for the lane. */
export function heed({ lane }: JobContext, outcome: LookOutcome): void {
  if (outcome.kind === 'later') lane.rest(outcome.afterMs)
  else if (outcome.kind === 'refused') lane.refused(outcome.refusal)
  else if (outcome.kind !== 'unreachable') lane.answered()
}
