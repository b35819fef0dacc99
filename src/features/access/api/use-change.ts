import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from '#src/ui/feedback/toast.tsx'
import { accessQuery } from './access-query.ts'

interface Change<Given, Answer> {
  send: (given: Given) => Promise<Answer>
  /** What to say when it is done. */
  said?: (given: Given) => string
  /** What it was, in case it was refused: “Could not …”. A form that shows the refusal itself leaves it out. */
  what?: string
}

/** A change of who may get in; what is shown is read again, whether it was made or refused. */
export function useChange<Given, Answer>({ send, said, what }: Change<Given, Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess(_answer, given) {
      if (said !== undefined) toast({ message: said(given), duration: 4000 })
    },
    onError({ message }) {
      if (what !== undefined) toast({ message: `Could not ${what}. ${message}`, tone: 'error' })
    },
    onSettled: () => client.invalidateQueries({ queryKey: accessQuery.queryKey }),
  })
}
