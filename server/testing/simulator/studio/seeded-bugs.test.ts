import { expect, it } from 'vitest'
import type { RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import { type Phase, faultCases } from '../faults/fault-cases.ts'
import type { FaultName } from '../faults/kinds.ts'
import { startSimulatedStudio } from './simulated-studio.ts'
import { tryFault } from './try-fault.ts'

/** Mistakes that clients are known to make, each with a case that must show it. */
const bugs: Record<
  string,
  { phase: Phase; kind: FaultName; finds: RegExp; seed: (engine: RemoteEngine) => RemoteEngine }
> = {
  'sends a create again after a reset': {
    phase: 'after',
    kind: 'reset without a word',
    finds: /charged 2 times/,
    seed: (engine) => ({
      ...engine,
      async send(prepared, signal) {
        const outcome = await engine.send(prepared, signal)
        return outcome.kind === 'unknown' ? engine.send(prepared, signal) : outcome
      },
    }),
  },
  'takes a cut connection for one that never was': {
    phase: 'after',
    kind: 'cut in the body',
    finds: /charged 2 times/,
    seed: (engine) => ({
      ...engine,
      async send(prepared, signal) {
        const outcome = await engine.send(prepared, signal)
        return outcome.kind === 'unknown' ? { kind: 'unsent', words: outcome.words } : outcome
      },
    }),
  },
  'takes a server that fails for one that refuses': {
    phase: 'after',
    kind: '502',
    finds: /is failed instead of complete/,
    seed: (engine) => ({
      ...engine,
      async send(prepared, signal) {
        const outcome = await engine.send(prepared, signal)
        if (outcome.kind !== 'unknown') return outcome
        return { kind: 'refused', refusal: { cause: 'other', words: outcome.words } }
      },
    }),
  },
  'never finds what it has lost': {
    phase: 'after',
    kind: 'silent for ever',
    finds: /is unknown instead of complete/,
    seed: (engine) => ({ ...engine, find: async () => ({ kind: 'absent' }) }),
  },
  'takes a broken look for a failed job': {
    phase: 'answer',
    kind: 'broken JSON',
    finds: /is failed instead of complete/,
    seed: (engine) => ({
      ...engine,
      async look(id, signal) {
        const outcome = await engine.look?.(id, signal)
        if (outcome === undefined || outcome.kind === 'unreachable')
          return { kind: 'failed', words: 'no answer' }
        return outcome
      },
    }),
  },
  'says that it was cheaper': {
    phase: 'download',
    kind: 'in small pieces',
    finds: /the ledger says/,
    seed: (engine) => ({
      ...engine,
      async send(prepared, signal) {
        const outcome = await engine.send(prepared, signal)
        return outcome.kind === 'accepted'
          ? { ...outcome, charge: { unit: 'credits', micros: 1 } }
          : outcome
      },
    }),
  },
  'comes back before it was asked to': {
    phase: 'before',
    kind: '429 for 2 s',
    finds: /sent \d\d? times|before it was asked/,
    seed: (engine) => ({
      ...engine,
      async send(prepared, signal) {
        const outcome = await engine.send(prepared, signal)
        return outcome.kind === 'later' ? engine.send(prepared, signal) : outcome
      },
    }),
  },
}

it.each(Object.entries(bugs))('the matrix notices a client that %s', async (_, bug) => {
  const cases = faultCases('leonardo').filter(
    ({ kind, phase }) => kind === bug.kind && phase === bug.phase,
  )
  const remote = await startSimulatedStudio({ wrapEngine: bug.seed })
  const found: string[] = []
  for (const one of cases) found.push(...(await tryFault(remote, one)))
  expect(found.join('\n')).toMatch(bug.finds)
})
