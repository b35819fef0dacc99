import { createHash } from 'node:crypto'
import { askService, failureOf, readAs } from '#server/domain/remote/asking/ask-service.ts'
import { readMoney } from '#server/domain/remote/asking/read-money.ts'
import type { AccountOutcome } from '#server/domain/remote/service-account.ts'
import { leonardoLimits, type LeonardoOptions, serviceId } from './leonardo-options.ts'
import { meSchema } from './wire.ts'
import { readWireTime } from './wire-time.ts'

/** `GET /me`. */
export async function askAccount(
  options: LeonardoOptions,
  signal: AbortSignal,
): Promise<AccountOutcome> {
  const answered = await askService(options, { method: 'GET', path: '/me' }, signal)
  const [me] = readAs(answered, meSchema)?.user_details ?? []
  if (me === undefined || !serviceId.test(me.user.id)) return failureOf(answered, options, signal)
  const { apiPaidTokens, apiSubscriptionTokens, apiConcurrencySlots } = me
  const isTold = typeof apiPaidTokens === 'number' || typeof apiSubscriptionTokens === 'number'
  const left = Math.max(0, (apiPaidTokens ?? 0) + (apiSubscriptionTokens ?? 0))
  const limits = { ...leonardoLimits, ...options.limits }
  return {
    kind: 'account',
    account: {
      userId: me.user.id,
      name: me.user.username ?? null,
      balance: isTold ? readMoney(left, 'credits') : null,
      renewsAt: readWireTime(me.apiPlanTokenRenewalDate),
      limits: {
        ...limits,
        concurrency:
          options.limits?.concurrency ?? Math.max(1, apiConcurrencySlots ?? limits.concurrency),
      },
    },
  }
}

/** Whose generations to list, asked once a key. */
export function createUserId(options: LeonardoOptions) {
  let known: { readonly digest: string; readonly id: string } | null = null
  return async (
    signal: AbortSignal,
  ): Promise<string | Exclude<AccountOutcome, { kind: 'account' }>> => {
    const digest = createHash('sha256')
      .update(options.key() ?? '')
      .digest('base64')
    if (known?.digest === digest) return known.id
    const outcome = await askAccount(options, signal)
    if (outcome.kind !== 'account') return outcome
    known = { digest, id: outcome.account.userId ?? '' }
    return known.id
  }
}
