import { useMutationState } from '@tanstack/react-query'
import { useStore } from 'zustand'
import { submitGeneration } from '../../api/submit-generation.ts'
import { sendingStore } from '../../logic/sending-store.ts'

/** What became of the presses that have not arrived. */
export function SendingNotice() {
  const refusal = useStore(sendingStore, (state) => state.refusal)
  const waiting = useMutationState({
    filters: { mutationKey: submitGeneration.mutationKey, status: 'pending' },
    select: ({ state }) => state.failureCount > 0,
  }).filter(Boolean).length
  return (
    <div aria-live="polite" className="text-sm">
      {refusal !== null && (
        <p className="mb-2 rounded-md bg-danger-soft px-3 py-2 text-ink">{refusal}</p>
      )}
      {waiting > 0 && (
        <p className="mb-2 rounded-md bg-accent-soft px-3 py-2 text-ink">
          The server cannot be reached. {waiting === 1 ? 'One press' : `${waiting} presses`} of
          Generate {waiting === 1 ? 'waits' : 'wait'} here and will be sent as soon as it is back.
          Nothing was charged.
        </p>
      )}
    </div>
  )
}
