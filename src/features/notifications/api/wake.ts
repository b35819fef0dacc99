import * as z from 'zod/mini'
import { pushKeySchema } from '#contract/access/push.ts'
import { pushPaths } from '#contract/access/push-paths.ts'
import { request } from '#src/lib/http.ts'
import { siteBase } from '#src/lib/site-base.ts'

const anything = z.unknown()

/**
 * Whether this browser could be woken: over https or at the machine itself, once our worker is at work. On a first visit
 * that takes a while; where there never is one, so does the answer.
 */
export async function canWake(): Promise<boolean> {
  if (!isSecureContext || siteBase !== '' || !('PushManager' in globalThis)) return false
  await navigator.serviceWorker.ready
  return true
}

/** Has this browser woken from now on when work ends, or goes on doing so. Rejects with words when it cannot be. */
export async function startWaking(): Promise<void> {
  const push = await manager()
  if (push === null) throw new Error('This browser cannot be woken here.')
  const { publicKey } = await request(pushPaths.push, pushKeySchema)
  let subscription = await push.getSubscription()
  // Made with another key, by a studio that was here before: nobody can use it any more.
  if (subscription !== null && keyOf(subscription) !== publicKey) {
    await subscription.unsubscribe()
    subscription = null
  }
  subscription ??= await push
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch((cause: unknown) => {
      throw new Error('This browser’s maker did not answer. Try again later.', { cause })
    })
  const { endpoint } = subscription
  await request(pushPaths.push, anything, { method: 'PUT', body: { endpoint } })
}

export async function stopWaking(): Promise<void> {
  const subscription = await (await manager())?.getSubscription()
  if (subscription == null) return
  const { endpoint } = subscription
  // Should the server be away, the maker tells it when it next calls.
  await request(pushPaths.push, anything, { method: 'DELETE', body: { endpoint } }).catch(
    () => undefined,
  )
  await subscription.unsubscribe()
}

async function manager(): Promise<PushManager | null> {
  if (!('PushManager' in globalThis)) return null
  const registration = await navigator.serviceWorker?.getRegistration()
  return registration?.active == null ? null : registration.pushManager
}

function keyOf({ options }: PushSubscription): string {
  const bytes = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer())
  const plain = btoa(String.fromCharCode(...bytes))
  return plain.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
