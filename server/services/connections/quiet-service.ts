import type { Connection } from '#server/domain/remote/connection.ts'
import type { Refusal } from '#server/domain/remote/remote-engine.ts'
import type { ConnectService, RemoteService } from '#server/domain/remote/service-account.ts'

interface Listener {
  /** Takes keys out of a text. */
  hide: (text: string) => string
  /** Told of every refusal of what was to be made, once its words are fit to be shown. */
  refused: (connection: Connection, refusal: Refusal) => void
}

/**
 * Takes keys out of whatever a service says of itself before anybody keeps or shows it: some repeat the key they
 * refuse. The words of an outcome are for people; ids and addresses are left as they are.
 */
export function quietService(connect: ConnectService, { hide, refused }: Listener): ConnectService {
  return (connection, key) => {
    const { engine, account, history } = connect(connection, key)
    const quiet = <Outcome extends object>(outcome: Outcome): Outcome => withoutKeys(outcome, hide)
    const heard = <Outcome extends { kind: string }>(outcome: Outcome): Outcome => {
      const said = quiet(outcome)
      if ('refusal' in said) refused(connection, said.refusal as Refusal)
      return said
    }
    const { look, find, remove } = engine
    const { price } = account
    const service: RemoteService = {
      engine: {
        name: engine.name,
        get limits() {
          return engine.limits
        },
        prepare: async (...given) => heard(await engine.prepare(...given)),
        send: async (...given) => heard(await engine.send(...given)),
        fetch: async (...given) => quiet(await engine.fetch(...given)),
        ...(look && { look: async (...given) => heard(await look.apply(engine, given)) }),
        ...(find && { find: async (...given) => heard(await find.apply(engine, given)) }),
        ...(remove && { remove: async (...given) => quiet(await remove.apply(engine, given)) }),
      },
      account: {
        facts: async (signal) => quiet(await account.facts(signal)),
        models: async (signal) => quiet(await account.models(signal)),
        ...(price && { price: async (...given) => quiet(await price.apply(account, given)) }),
      },
      ...(history && {
        history: { page: async (...given) => quiet(await history.page(...given)) },
      }),
    }
    return service
  }
}

/** `words`, and those of a refusal inside. */
function withoutKeys<Outcome extends object>(
  outcome: Outcome,
  hide: (text: string) => string,
): Outcome {
  if ('words' in outcome && typeof outcome.words === 'string') {
    return { ...outcome, words: hide(outcome.words) }
  }
  if ('refusal' in outcome && typeof outcome.refusal === 'object' && outcome.refusal !== null) {
    return { ...outcome, refusal: withoutKeys(outcome.refusal, hide) }
  }
  return outcome
}
