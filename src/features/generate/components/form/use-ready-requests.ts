import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useFormScope } from './form-context.ts'
import { type UseRequests, whenReady } from './ready-requests.ts'

/** Hands over what a press of Generate would send now; what stands in its way is shown instead. */
export function useReadyRequests(): (use: UseRequests) => void {
  const { store } = useFormScope()
  const client = useQueryClient()
  return useCallback((use) => whenReady(store, client, use), [client, store])
}
