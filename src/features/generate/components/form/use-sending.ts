import { useCallback, useEffect } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { newId } from '#src/lib/clock.ts'
import { HttpError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { submitPress } from '../../api/submit-press.ts'
import {
  createSubmission,
  forgetSubmission,
  keepPress,
  type Order,
  type Press,
  readOutbox,
} from '../../logic/outbox.ts'
import { forgetRefusal, noteRefusal, noteSent, watchSending } from '../../logic/sending-store.ts'

/** Milliseconds: it comes out of the blue, and is two sentences or three. */
const longReading = 12_000

/**
 * Queues ready requests as one press of Generate: each becomes a generation of its own, made in this order. They are
 * kept in this tab until the server has answered, and sent again under the same ids after a reload. Refusals are
 * told in words where the person is, with how many of the press they concern; the rest is made all the same.
 * @param orders checked already (`checkCreateGeneration` and its like), a hundred at most
 * @returns the ids of the generations to be, in their order
 */
export type SendAll = (orders: readonly Order[]) => string[]

/** Sends presses of Generate, those left unanswered by an earlier life of this page first. */
export function useSending(): SendAll {
  const client = useQueryClient()
  const { mutate } = useMutation({
    ...submitPress,
    onSuccess(answers) {
      const made = answers.flatMap((answer) => ('made' in answer ? [answer.made] : []))
      const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []))
      const [last] = made.slice(-1)
      if (last !== undefined) noteSent(last.seed)
      if (refused[0] !== undefined) {
        noteRefusal(refusalWords(refused[0], refused.length, answers.length), sayElsewhere)
      }
    },
    onError: (error, press) =>
      noteRefusal(refusalWords(error, press.length, press.length), sayElsewhere),
    onSettled: (_answers, _error, press) => press.forEach(({ key }) => forgetSubmission(key)),
  })

  useEffect(watchSending, [])
  useEffect(() => {
    const onTheirWay = new Set(
      client
        .getMutationCache()
        .findAll({ mutationKey: submitPress.mutationKey, status: 'pending' })
        .flatMap(({ state }) => keysOf(state.variables)),
    )
    const left = readOutbox().filter(({ key }) => !onTheirWay.has(key))
    if (left.length > 0) mutate(left)
  }, [client, mutate])

  return useCallback(
    (orders) => {
      const press: Press = orders.map(({ request, engine }) =>
        createSubmission(newId(), request, engine),
      )
      // Kept before it is sent: whatever happens now, it is sent again under the same keys.
      keepPress(press)
      forgetRefusal()
      mutate(press)
      return press.map(({ key }) => key)
    },
    [mutate],
  )
}

function sayElsewhere(words: string) {
  toast({ message: `Generate was refused. ${words}`, duration: longReading, tone: 'error' })
}

function keysOf(variables: unknown): unknown[] {
  return Array.isArray(variables) ? variables.map((one: { key?: unknown }) => one.key) : []
}

function refusalWords(error: Error, refused: number, asked: number): string {
  const said =
    error instanceof HttpError ? error.message : 'The server’s answer could not be understood.'
  // Refusals about money say this themselves.
  const rest = said.endsWith('charged.')
    ? ''
    : ' Nothing was charged, and the form is as you left it.'
  if (asked === 1) return said + rest
  if (refused === asked) return `All ${asked} requests were refused. ${said}${rest}`
  return `${refused} of ${asked} requests ${refused === 1 ? 'was' : 'were'} refused and not charged; the others are being made. ${said}`
}
