import { useEffect, useRef } from 'react'
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import type { GridDraft } from '#contract/studio/grids.ts'
import { newId } from '#src/lib/clock.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { submitGrid } from '../../api/submit-grid.ts'
import { refusedWords } from '../../logic/words/grid-words.ts'

const pending = { mutationKey: submitGrid.mutationKey, status: 'pending' } as const

/** Milliseconds: what is said comes out of the blue. */
const longReading = 12_000

interface MakingGrid {
  make: (draft: GridDraft, engine?: string) => void
  /** A grid is on its way to the server, this one or one sent before the dialog was opened. */
  isPending: boolean
  /** The server has not answered so far. */
  isRetried: boolean
  error: Error | null
}

/**
 * Sends grids, one at a time: one is tried again for as long as the server is away, even with the dialog closed, and
 * a second press would make it twice. What comes of it is said where the person is.
 * @param onClose closes the dialog
 * @param onMade leads to the grid
 */
export function useMakingGrid(onClose: () => void, onMade: (gridId: string) => void): MakingGrid {
  const client = useQueryClient()
  // This lives as long as the dialog is open.
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const { mutate, error } = useMutation({
    ...submitGrid,
    onSuccess({ id }) {
      if (isOpen.current) {
        onClose()
        onMade(id)
        return
      }
      toast({
        message: 'The grid is being made.',
        duration: longReading,
        action: { label: 'Open', onPress: () => onMade(id) },
      })
    },
    onError(refusal) {
      if (isOpen.current) return
      toast({
        message: `The grid was refused. ${refusedWords(refusal)}`,
        duration: longReading,
        tone: 'error',
      })
    },
  })
  const failures = useMutationState({
    filters: pending,
    select: ({ state }) => state.failureCount,
  })

  return {
    make(draft, engine) {
      // Asked of the client itself: two presses may come before anything is drawn again.
      if (client.isMutating(pending) === 0) mutate({ key: newId(), draft, engine })
    },
    isPending: failures.length > 0,
    isRetried: failures.some((count) => count > 0),
    error,
  }
}
