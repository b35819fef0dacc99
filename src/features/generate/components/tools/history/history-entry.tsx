import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import type { RememberedPrompt } from '#contract/studio/prompt-history.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { forgetPrompts, rememberPrompt } from '../../../api/keeping/change-history.ts'
import { changeForm } from '../../form/change-form.ts'
import { useFormScope } from '../../form/form-context.ts'
import { focusBeside } from '../focus-beside.ts'
import { sayProblem } from '../tool-problem.ts'

interface HistoryEntryProps {
  prompt: RememberedPrompt
  onUsed: () => void
}

/** One prompt of the history: pressing it writes it into the form. */
export function HistoryEntry({ prompt: entry, onUsed }: HistoryEntryProps) {
  const { form } = useFormScope()
  const client = useQueryClient()
  const now = useNow()
  const row = useRef<HTMLLIElement>(null)
  const { mutate: remember } = useMutation(rememberPrompt(client))
  const { mutateAsync: forget } = useMutation(forgetPrompts(client))
  const { prompt, negativePrompt, usedAt } = entry

  function use() {
    onUsed()
    changeForm(
      form,
      { prompt, negative_prompt: negativePrompt === '' ? null : negativePrompt },
      'The earlier prompt is in the form.',
    )
  }
  async function remove() {
    // Not by the mutation's own callbacks: with the entry gone from the list they are not called any more.
    const moveFocus = focusBeside(row.current)
    await forget(entry)
    moveFocus()
    toast({
      message: 'The prompt is forgotten.',
      duration: 10_000,
      action: { label: 'Undo', onPress: () => remember({ prompt, negativePrompt, usedAt }) },
    })
  }

  return (
    <li ref={row} className="flex items-start gap-1 rounded-md hover:bg-accent-soft">
      <button
        type="button"
        onClick={use}
        className="min-h-touch min-w-0 flex-1 cursor-pointer rounded-md px-2 py-2 text-left text-sm outline-offset-[-2px]"
      >
        <span className="line-clamp-3 break-words">{prompt}</span>
        {negativePrompt !== '' && (
          <span className="line-clamp-1 break-words text-muted">Without {negativePrompt}</span>
        )}
        <time
          dateTime={new Date(usedAt).toISOString()}
          title={exactTime(usedAt)}
          className="text-xs text-muted"
        >
          {timeAgo(usedAt, now)}
        </time>
      </button>
      <IconButton
        label="Forget this prompt"
        icon={<Trash2 size={16} aria-hidden />}
        className="mt-1"
        onClick={() => void remove().catch(sayProblem)}
      />
    </li>
  )
}
