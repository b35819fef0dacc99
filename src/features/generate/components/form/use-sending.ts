import { useCallback, useEffect } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { HttpError } from '#src/lib/http.ts'
import { submitGeneration } from '../../api/submit-generation.ts'
import type { FormStore } from '../../logic/form/form-store.ts'
import {
  forgetSubmission,
  keepSubmission,
  readOutbox,
  type Submission,
} from '../../logic/outbox.ts'

/** Sends presses of Generate, those left unanswered by an earlier life of this page first. */
export function useSending(store: FormStore): (submission: Submission) => void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    ...submitGeneration,
    onSuccess: (generation) => store.setState({ lastSeed: generation.seed, refusal: null }),
    onError: (error) => store.setState({ refusal: refusalWords(error) }),
    onSettled: (_answer, _error, { key }) => forgetSubmission(key),
  })

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
      store.setState({ refusal: null })
      mutate(submission)
    },
    [mutate, store],
  )
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
