import { useMemo, useRef } from 'react'
import { useMutation } from '@tanstack/react-query'
import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { improvePrompt } from '../../../api/improve-prompt.ts'
import { inventPrompt } from '../../../api/invent-prompt.ts'
import { type PromptBox, takePrompt } from '../../../logic/prompt/swap-prompt.ts'
import { useFormScope } from '../../form/form-context.ts'

/** Milliseconds in which the earlier prompt can be brought back. */
const undoWindow = 10_000

/** Two ways to have the prompt written; one at a time. */
export function usePromptWriting() {
  const { form } = useFormScope()
  const said = useRef<{ dismiss(): void }>(null)
  const box = useMemo((): PromptBox => {
    return {
      read: () => form.getValues('prompt') ?? '',
      write: (text) => form.setValue('prompt', text),
      say(message, action) {
        // An Undo of the one before would bring back what nobody remembers.
        said.current?.dismiss()
        said.current = toast({ message, duration: undoWindow, ...(action && { action }) })
      },
    }
  }, [form])

  const invent = useMutation(inventPrompt)
  const improve = useMutation(improvePrompt)
  const isPending = invent.isPending || improve.isPending

  const answered = (message: string) => {
    const asked = box.read()
    return {
      onSuccess: ({ prompt }: { prompt: string }) => takePrompt(box, asked, prompt, message),
      onError: (error: Error) => void toast({ message: problemWords(error), tone: 'error' }),
    }
  }
  return {
    isPending,
    surprise() {
      if (!isPending) invent.mutate(undefined, answered('Here is another prompt.'))
    },
    improve() {
      if (!isPending) improve.mutate(box.read(), answered('The prompt now says more.'))
    },
  }
}

function problemWords(error: Error): string {
  if (error instanceof UnreachableError) {
    return 'Gesso’s server cannot be reached. The prompt is as you left it; try again in a moment.'
  }
  const said = error instanceof HttpError ? error.message : 'The server’s answer made no sense.'
  return `${said} The prompt is as you left it.`
}
