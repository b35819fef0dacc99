import type { AccessStore } from '#server/domain/access.ts'
import type { Clock } from '#server/domain/clock.ts'
import type { PasswordCost } from '#server/domain/password-hash.ts'
import type { DrawBytes } from './secrets.ts'

export interface AccessDeps {
  store: AccessStore
  clock: Clock
  newId: () => string
  draw: DrawBytes
  /** Of keeping a password; the usual one where nothing is said. */
  passwordCost?: PasswordCost
  /** GESSO_API_TOKEN. */
  configuredKey: string | null
  /** Told when somebody is no longer let in, so that what they hold open can be ended. */
  onEnded: () => void
  /** The log: who was refused. */
  report: (words: string) => void
}
