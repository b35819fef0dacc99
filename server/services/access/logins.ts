import type { KeptPassword } from '#server/domain/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import { matches, protect } from '#server/domain/password-hash.ts'
import type { AccessServices } from './access-services.ts'
import type { AccessDeps } from './deps.ts'
import type { LimitTries } from './limit-tries.ts'
import { isCommon } from './passwords.ts'
import type { Sessions } from './sessions.ts'

type LoginServices = Pick<
  AccessServices,
  'login' | 'setPassword' | 'adoptPassword' | 'hasPassword' | 'passwordSource'
>

export function createLoginServices(
  { store, draw, passwordCost, report, onEnded }: AccessDeps,
  sessions: Sessions,
  limitTries: LimitTries,
): LoginServices {
  const kept = () => store.note('password')

  function passwordSource() {
    if (kept() === null) return 'none'
    return store.note('password-source') === 'environment' ? 'environment' : 'settings'
  }

  /** The first password puts nobody out who was paired before. */
  async function keep(
    password: string,
    source: KeptPassword['source'],
    except: string | null,
  ): Promise<void> {
    const verifier = await protect(password, draw, passwordCost)
    const isFirst = kept() === null
    store.changePassword({ verifier, source }, isFirst ? 'none' : { except })
    if (!isFirst) onEnded()
  }

  return {
    hasPassword: () => kept() !== null,
    passwordSource,
    async login(password, newcomer) {
      const wanted = kept()
      if (wanted === null) {
        const message = 'There is no password here. Pair this device from Settings, Phone instead.'
        throw new GessoError('forbidden', message)
      }
      const giveBack = limitTries.ofPassword(newcomer)
      if (!(await matches(password, wanted))) {
        report(`A login was refused to ${newcomer.client}: not the password.`)
        throw new GessoError('unauthorized', 'This is not the password.')
      }
      // It may have been changed while this one was looked at.
      if (kept() !== wanted) throw new GessoError('conflict', 'The password was just changed.')
      giveBack()
      return sessions.begin('login', newcomer)
    },
    async setPassword({ password, current }, actor, client) {
      if (passwordSource() === 'environment') {
        const message = 'The password is set by GESSO_PASSWORD. Change it there, then restart.'
        throw new GessoError('conflict', message)
      }
      refuseCommon(password)
      const before = kept()
      if (before !== null && actor.kind !== 'here') {
        const giveBack = limitTries.ofPassword({ client, previous: null })
        if (current === undefined || !(await matches(current, before))) {
          throw wrongField('current', 'current must be the password there is now')
        }
        giveBack()
      }
      await keep(password, 'settings', actor.kind === 'login' ? actor.sessionId : null)
    },
    async adoptPassword(password) {
      if (password === null) {
        if (passwordSource() !== 'environment') return
        store.changePassword(null, { except: null })
        onEnded()
        return
      }
      refuseCommon(password)
      const before = kept()
      const isSame = before !== null && (await matches(password, before))
      if (isSame) store.setNote('password-source', 'environment')
      else await keep(password, 'environment', null)
    },
  }
}

function refuseCommon(password: string): void {
  if (!isCommon(password)) return
  throw wrongField('password', 'password must not be one of the most common ones')
}

function wrongField(field: string, message: string): GessoError {
  return new GessoError('invalid_request', message, [
    { code: 'not_usable', fields: [field], message },
  ])
}
