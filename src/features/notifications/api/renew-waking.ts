import { useNotificationChoice } from '../logic/notification-choice.ts'
import { permission } from './notify.ts'
import { startWaking } from './wake.ts'

/** Browsers and logins change, and with them where one is woken: each visit says it anew, if that was asked for. */
export async function renewWaking(): Promise<void> {
  const { isOn, isWoken } = useNotificationChoice.getState()
  if (isOn === true && isWoken === true && permission() === 'granted') await startWaking()
}
