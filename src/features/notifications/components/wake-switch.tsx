import { useEffect, useState } from 'react'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { canWake, startWaking, stopWaking } from '../api/wake.ts'
import { useNotificationChoice } from '../logic/notification-choice.ts'

const hint =
  'Your studio then has the maker of this browser pass on an empty call. The maker learns which studio calls and when, ' +
  'never what was made: that this browser asks of your studio itself.'

interface WakeSwitchProps {
  isAllowed: boolean
}

/** Whether this browser is woken when no page of Gesso is open. Absent where that cannot be. */
export function WakeSwitch({ isAllowed }: WakeSwitchProps) {
  const { isOn, isWoken } = useNotificationChoice()
  const [isOffered, setIsOffered] = useState(false)
  const [error, setError] = useState<string>()

  useEffect(() => {
    void canWake().then(setIsOffered)
  }, [])

  async function turn(on: boolean) {
    setError(undefined)
    useNotificationChoice.setState({ isWoken: on })
    try {
      await (on ? startWaking() : stopWaking())
    } catch (thrown) {
      useNotificationChoice.setState({ isWoken: false })
      setError(thrown instanceof Error ? thrown.message : 'That did not work.')
    }
  }

  if (!isOffered) return null
  const isUsable = isOn === true && isAllowed
  return (
    <SwitchField
      label="Also when Gesso is closed"
      value={isUsable && isWoken === true}
      onChange={(on) => void turn(on)}
      hint={hint}
      {...(error === undefined ? {} : { error })}
      {...(isUsable ? {} : { disabledReason: 'Only while notifications are shown.' })}
    />
  )
}
