import type { ConnectionProblem, ConnectionTest } from '#contract/studio/connections.ts'
import type { Connection } from '#server/domain/remote/connection.ts'
import { amountWords } from '#server/domain/remote/money.ts'
import type {
  AccountFacts,
  AccountOutcome,
  RemoteService,
} from '#server/domain/remote/service-account.ts'
import { withDeadline } from '../pictures/with-deadline.ts'
import { named, refusedProblem } from './refused-problem.ts'
import type { ConnectionServices } from './connection-services.ts'
import type { ConnectionDeps } from './deps.ts'

const deadlineMs = 30_000

interface TestDeps extends Pick<ConnectionDeps, 'clock'> {
  find: (id: string) => Connection | null
  service: (id: string) => RemoteService | null
  readModels: ConnectionServices['readModels']
  /** Told what came of it. */
  settle: (id: string, problem: ConnectionProblem | null) => void
}

/** Asks a service who we are to it, which tells whether the key is right, and what it offers. Costs nothing. */
export function createTestConnection(deps: TestDeps): ConnectionServices['testConnection'] {
  const { clock, find, service, readModels, settle } = deps

  return async (id, given) => {
    const connection = find(id)
    const asked = service(id)
    if (connection === null || asked === null) return null
    const outcome = await withDeadline(
      clock,
      { ms: deadlineMs, late: () => new Late(), given },
      (signal) => asked.account.facts(signal),
    ).catch((error: unknown): AccountOutcome => {
      if (!(error instanceof Late)) throw error
      return {
        kind: 'unreachable',
        words: `The service did not answer in ${deadlineMs / 1000} seconds.`,
      }
    })
    const problem = problemOf(outcome, connection)
    // Whoever changed it meanwhile does not learn of it what was true before.
    if (service(id) === asked) settle(id, problem)
    const catalogue = problem === null ? await readModels(id) : null
    const models = catalogue?.fetchedAt == null ? null : catalogue.models.length
    const account = outcome.kind === 'account' ? outcome.account : null
    return {
      at: clock.now(),
      problem,
      words: problem?.words ?? wordsOf(connection, account, models),
      account: account && describe(account),
      models,
    }
  }
}

class Late extends Error {}

function problemOf(outcome: AccountOutcome, connection: Connection): ConnectionProblem | null {
  switch (outcome.kind) {
    case 'account':
      return null
    case 'unreachable':
      return { cause: 'unreachable', words: named(outcome.words, connection) }
    case 'later':
      return { cause: 'other', words: named(outcome.words, connection) }
    case 'refused':
      return refusedProblem(outcome.refusal, connection)
    default:
      return outcome satisfies never
  }
}

function wordsOf(
  { name }: Connection,
  account: AccountFacts | null,
  models: number | null,
): string {
  const who = account?.name ? `${name} works, as ${account.name}.` : `${name} works.`
  const left = account?.balance ? ` ${amountWords(account.balance)} left.` : ''
  const offers = models === null ? '' : ` ${models} ${models === 1 ? 'model' : 'models'}.`
  return who + left + offers
}

function describe({ name, balance, renewsAt, limits }: AccountFacts): ConnectionTest['account'] {
  return { name, balance, renewsAt, concurrency: limits.concurrency }
}
