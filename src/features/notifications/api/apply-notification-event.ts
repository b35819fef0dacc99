import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { useNotificationChoice } from '../logic/notification-choice.ts'
import { tookLong, wordsFor } from '../logic/words-for.ts'
import { askToNotify, chime, notify } from './notify.ts'

/** Events may come twice. */
const told = new Set<string>()

/** Tells a person who looks elsewhere that work is done, if they asked for that; offers it after a long wait. */
export function applyNotificationEvent(_client: QueryClient, event: StudioEvent): void {
  if (event.type !== 'generation.completed' && event.type !== 'generation.failed') return
  const { generation } = event
  if (told.has(generation.id)) return
  told.add(generation.id)
  const { isOn, hasSound } = useNotificationChoice.getState()
  if (isOn === null) offer(generation)
  if (isOn !== true || !document.hidden) return
  const { title, body } = wordsFor(generation)
  void notify(title, body)
  if (hasSound) chime()
}

function offer(generation: Generation) {
  if (document.hidden || !tookLong(generation)) return
  // Once is enough: Settings has it too.
  useNotificationChoice.setState({ isOn: false })
  toast({
    message: 'That took a while. Shall Gesso tell you when work is done?',
    duration: 12_000,
    action: {
      label: 'Tell me',
      onPress() {
        useNotificationChoice.setState({ isOn: true })
        void askToNotify()
      },
    },
  })
}
