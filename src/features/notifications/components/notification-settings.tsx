import { useState } from 'react'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { askToNotify, chime, permission } from '../api/notify.ts'
import { stopWaking } from '../api/wake.ts'
import { useNotificationChoice } from '../logic/notification-choice.ts'
import { WakeSwitch } from './wake-switch.tsx'

/** How a person is told, as far as the system lets us. */
const ways = {
  granted: 'A notification appears while Gesso is open but out of sight.',
  default: 'A notification appears while Gesso is open but out of sight, if you allow it.',
  denied:
    'This browser shows no notifications of Gesso: its site settings say so. The window’s title and the sound tell you.',
  unknown: 'This browser shows no notifications here. The window’s title and the sound tell you.',
} as const

/** Whether this browser tells its person that work is done. */
export function NotificationSettings() {
  const { isOn, hasSound } = useNotificationChoice()
  const [allowed, setAllowed] = useState(permission)

  async function turn(on: boolean) {
    useNotificationChoice.setState({ isOn: on })
    if (on) {
      await askToNotify()
      setAllowed(permission())
    } else {
      useNotificationChoice.setState({ isWoken: false })
      await stopWaking()
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <SwitchField
        label="Tell me when work is done"
        value={isOn === true}
        onChange={(on) => void turn(on)}
        hint={ways[allowed]}
      />
      <WakeSwitch isAllowed={allowed === 'granted'} />
      <SwitchField
        label="With a sound"
        value={hasSound}
        onChange={(on) => {
          useNotificationChoice.setState({ hasSound: on })
          if (on) chime()
        }}
        {...(isOn === true ? {} : { disabledReason: 'Only while work done is told.' })}
      />
    </div>
  )
}
