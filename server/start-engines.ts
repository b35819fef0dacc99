import type { Clock } from './domain/clock.ts'
import type { Exchange } from './domain/remote/asking/exchange.ts'
import type { ConnectService } from './domain/remote/service-account.ts'
import { connectLeonardo } from './engines/leonardo/connect-leonardo.ts'
import { connectTogether } from './engines/together/connect-together.ts'
import { createExchange } from './outbound/exchange/create-exchange.ts'

/** Which client speaks to which kind of connection. */
export function connectServices(
  clock: Pick<Clock, 'now'>,
  exchange: Exchange = createExchange(),
): ConnectService {
  return ({ id, kind, baseUrl }, key) => {
    const options = { id, exchange, baseUrl, key, clock }
    return kind === 'leonardo' ? connectLeonardo(options) : connectTogether({ ...options, kind })
  }
}
