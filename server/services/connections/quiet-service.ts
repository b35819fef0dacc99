import type { Connection } from '#server/domain/remote/connection.ts'
import type { Refusal, RemoteLimits } from '#server/domain/remote/remote-engine.ts'
import type { ConnectService, RemoteService } from '#server/domain/remote/service-account.ts'

interface Listener {
  /** Takes keys, of at least so many characters, out of a text. */
  hide: (text: string, least?: number) => string
  /** Told of every refusal of what was to be made, once its words are fit to be shown. */
  refused: (connection: Connection, refusal: Refusal) => void
}

/**
 * Takes keys out of whatever a service says before anybody keeps or shows it: some repeat the key they refuse. From when
 * it was asked about the account on, the plan's own limits count.
 */
export function quietService(connect: ConnectService, { hide, refused }: Listener): ConnectService {
  return (connection, key) => {
    const { engine, account, history } = connect(connection, key)
    // What goes in comes out with the same shape: only texts in it are others.
    const quiet = <Outcome extends object>(outcome: Outcome): Outcome =>
      withoutKeys(outcome, hide) as Outcome
    let limits: RemoteLimits | null = null
    const heard = <Outcome extends { kind: string }>(outcome: Outcome): Outcome => {
      const said = quiet(outcome)
      if ('refusal' in said) refused(connection, said.refusal as Refusal)
      return said
    }
    const { look, find, remove } = engine
    const { price, calculate } = account
    const service: RemoteService = {
      engine: {
        name: engine.name,
        get limits() {
          return limits ?? engine.limits
        },
        // What was put together is ours, and holds no key.
        async prepare(...given) {
          const outcome = await engine.prepare(...given)
          return outcome.kind === 'ready' ? outcome : heard(outcome)
        },
        send: async (...given) => heard(await engine.send(...given)),
        fetch: async (...given) => quiet(await engine.fetch(...given)),
        ...(look && { look: async (...given) => heard(await look.apply(engine, given)) }),
        ...(find && { find: async (...given) => heard(await find.apply(engine, given)) }),
        ...(remove && { remove: async (...given) => quiet(await remove.apply(engine, given)) }),
      },
      account: {
        async facts(signal) {
          const outcome = quiet(await account.facts(signal))
          if (outcome.kind === 'account') limits = outcome.account.limits
          return outcome
        },
        models: async (signal) => quiet(await account.models(signal)),
        ...(price && { price: async (...given) => quiet(await price.apply(account, given)) }),
        ...(calculate && {
          calculate: async (...given) => quiet(await calculate.apply(account, given)),
        }),
      },
      ...(history && {
        history: { page: async (...given) => quiet(await history.page(...given)) },
      }),
    }
    return service
  }
}

/** Ids, names and addresses have fewer letters than words to spare: what is in them by chance must stay. */
const surelyKeys = 16

/** Every text in it, however deep. */
function withoutKeys(value: unknown, hide: Listener['hide'], isWords = false): unknown {
  if (typeof value === 'string') return isWords ? hide(value) : hide(value, surelyKeys)
  if (Array.isArray(value)) return value.map((one) => withoutKeys(one, hide))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withoutKeys(one, hide, name === 'words')]),
  )
}
