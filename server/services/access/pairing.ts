import { accessLimits } from '#contract/access/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { AccessServices } from './access-services.ts'
import type { AccessDeps } from './deps.ts'
import type { LimitTries } from './limit-tries.ts'
import { drawCode, readCode, sameSecret } from './secrets.ts'
import type { Sessions } from './sessions.ts'

interface PairingServices extends Pick<AccessServices, 'createPairing' | 'cancelPairing' | 'pair'> {
  /** Whether a code waits to be used. */
  isPending(): boolean
}

/** The code is never stored: a restart ends it, and there is one at a time. */
export function createPairingServices(
  { clock, draw, report }: AccessDeps,
  sessions: Sessions,
  limitTries: LimitTries,
): PairingServices {
  let pending: { code: string; expiresAt: number } | null = null

  const isPending = () => pending !== null && clock.now() < pending.expiresAt

  return {
    isPending,
    createPairing() {
      pending = { code: drawCode(draw), expiresAt: clock.now() + accessLimits.pairing }
      return pending
    },
    cancelPairing() {
      pending = null
    },
    pair(typed, newcomer) {
      const giveBack = limitTries.ofCode(newcomer)
      const isRight = pending !== null && isPending() && sameSecret(readCode(typed), pending.code)
      if (!isRight) {
        report(`Pairing was refused to ${newcomer.client}: not the code that is shown now.`)
        const message = 'This code is used, too old or mistyped. Show a new one in Settings, Phone.'
        throw new GessoError('unauthorized', message)
      }
      const entry = sessions.begin('device', newcomer)
      pending = null
      giveBack()
      return entry
    },
  }
}
