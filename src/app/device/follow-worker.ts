import { navigate } from 'wouter/use-browser-location'
import type { PageMessage } from '#contract/studio/worker.ts'
import { imageHref, rememberBackground } from '../navigation/page-address.ts'

/** Shows what a notification is about when it is pressed, and stays woken where that was asked for. */
export function followWorker(): void {
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const message = data as PageMessage
    if (message.type === 'show') rememberBackground(navigate, imageHref(message.image))
  })
  // Nobody else has anything to renew, nor need load what does it.
  if (globalThis.Notification?.permission === 'granted') void renew()
}

async function renew(): Promise<void> {
  try {
    const { renewWaking } = await import('#src/features/notifications/api/renew-waking.ts')
    await renewWaking()
  } catch {
    // Without it nothing is missing but the call, and the next visit tries again.
  }
}
