import { createHmac } from 'node:crypto'
import type { Actor } from '#server/domain/access.ts'
import type { AccessServices } from './access-services.ts'
import type { AccessDeps } from './deps.ts'
import { sameSecret } from './secrets.ts'

/** As long as addresses of pictures in SDK answers are good for. */
const lifetime = 24 * 60 * 60_000

/**
 * SDKs answer with addresses of pictures, which programs then fetch without their key. Elsewhere than at the machine
 * each such address carries a pass: for itself alone, for a day, and only while the key that asked for it is in use.
 */
export function createPasses({
  clock,
  draw,
  configuredKey,
  store,
}: AccessDeps): Pick<AccessServices, 'passFor' | 'byPass'> {
  // Drawn anew each run, which ends the passes of the last.
  const secret = draw(32)
  const sign = (path: string, holder: string, until: string) =>
    createHmac('sha256', secret).update([path, holder, until].join('\n')).digest('base64url')

  return {
    passFor(actor, path) {
      const holder = actor.kind === 'token' ? actor.tokenId : 'key'
      const until = String(clock.now() + lifetime)
      return `${holder}.${until}.${sign(path, holder, until)}`
    },
    byPass(pass, path): Actor {
      const [holder = '', until = '', signature = ''] = pass.split('.')
      const isRight = sameSecret(signature, sign(path, holder, until))
      const isInUse =
        holder === 'key' ? configuredKey !== null : store.tokens().some(({ id }) => id === holder)
      if (!isRight || !isInUse || clock.now() >= Number(until)) return { kind: 'refused' }
      return { kind: 'token', tokenId: holder, scopes: new Set(['read']) }
    },
  }
}
