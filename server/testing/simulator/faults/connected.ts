import type { Ask, Exchange } from '#server/domain/remote/asking/exchange.ts'
import type { RemoteService } from '#server/domain/remote/service-account.ts'
import { connectLeonardo } from '#server/engines/leonardo/connect-leonardo.ts'
import { connectTogether } from '#server/engines/together/connect-together.ts'
import { createExchange } from '#server/outbound/exchange/create-exchange.ts'
import type { FaultPlan } from './plan.ts'
import type { Simulator } from '../start-simulator.ts'
import type { Service, Step } from '../wire.ts'

/** How long whoever is silent is waited for, in ms, in place of the minutes it would take. */
const patience = 40
/** Where nobody keeps anybody waiting, a busy machine must not look like it. */
const ordinary = 60_000

/** The real way out; only that it gives up soon on whoever has fallen silent on purpose. */
function createHastyExchange(faults: FaultPlan): Exchange {
  const exchange = createExchange({ idleMs: ordinary, bodyMs: ordinary, bytesPerSecond: 1e9 })
  return async (ask, signal) => {
    const calm = { ...ask, headersMs: ordinary }
    if (!faults.isSlow(stepOf(ask))) return exchange(calm, signal)
    const hurry = new AbortController()
    void faults
      .nextSlow()
      .then(() => setTimeout(() => hurry.abort(new Error('It did not answer in time.')), patience))
    return exchange(calm, AbortSignal.any([signal, hurry.signal]))
  }
}

function stepOf({ method, address }: Ask): Step {
  const { pathname } = new URL(address)
  if (pathname.startsWith('/cdn/')) return 'download'
  if (pathname.endsWith('/me')) return 'account'
  if (method === 'POST') return pathname.endsWith('/generations') ? 'create' : 'price'
  return pathname.includes('/generations/user/') ? 'list' : 'look'
}

/** The real client of a service, connected to the simulated one. */
export function connectTo(
  simulator: Simulator,
  service: Service,
  clock: { now(): number },
): RemoteService {
  const options = {
    id: service,
    exchange: createHastyExchange(simulator.faults),
    baseUrl: simulator.urls[service],
    key: () => simulator.key,
    clock,
  }
  return service === 'leonardo'
    ? connectLeonardo(options)
    : connectTogether({ ...options, kind: 'together' })
}
