import { useCallback, useEffect } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { HttpError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { submitGeneration } from '../../api/submit-generation.ts'
import {
  forgetSubmission,
  keepSubmission,
  readOutbox,
  type Submission,
} from '../../logic/outbox.ts'
import { forgetRefusal, noteRefusal, noteSent, watchSending } from '../../logic/sending-store.ts'

/** Milliseconds: it comes out of the blue, and is two sentences or three. */
const longReading = 12_000

/** Sends presses of Generate, those left unanswered by an earlier life of this page first. */
export function useSending(): (submission: Submission) => void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    ...submitGeneration,
    onSuccess: ({ seed }) => noteSent(seed),
    onError: (error) => noteRefusal(refusalWords(error), sayElsewhere),
    onSettled: (_answer, _error, { key }) => forgetSubmission(key),
  })

  useEffect(watchSending, [])
  useEffect(() => {
    const onTheirWay = client
      .getMutationCache()
      .findAll({ mutationKey: submitGeneration.mutationKey, status: 'pending' })
      .map(({ state }) => state.variables)
    for (const submission of readOutbox()) {
      const isOnItsWay = onTheirWay.some((sent) => keyOf(sent) === submission.key)
      if (!isOnItsWay) mutate(submission)
    }
  }, [client, mutate])

  return useCallback(
    (submission) => {
      // Kept before it is sent: whatever happens now, it is sent again under the same key.
      keepSubmission(submission)
      forgetRefusal()
      mutate(submission)
    },
    [mutate],
  )
}

function sayElsewhere(words: string) {
  toast({ message: `Generate was refused. ${words}`, duration: longReading, tone: 'error' })
}

function keyOf(variables: unknown): unknown {
  return typeof variables === 'object' && variables !== null && 'key' in variables
    ? variables.key
    : undefined
}

function refusalWords(error: Error): string {
  const said =
    error instanceof HttpError ? error.message : 'The server’s answer could not be understood.'
  return `${said} Nothing was charged, and the form is as you left it.`
}
