import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { mayBeTemplate } from '../../logic/choices/may-be-template.ts'
import { whenJudged } from '../../logic/form/form-store.ts'
import { useFormScope } from './form-context.ts'
import { loadPlanner } from './use-plan.ts'

/** Hands over what a press of Generate would send now; what stands in its way is shown instead. */
export function useReadyRequests(): (
  use: (requests: readonly GenerationRequest[]) => void,
) => void {
  const { store } = useFormScope()
  const client = useQueryClient()
  return useCallback(
    (use) =>
      whenJudged(store, ({ ready }) => {
        if (ready === null) {
          store.setState({ attempted: true })
          return
        }
        const request = { operation: 'leonardo.createGeneration' as const, ...ready }
        if (!mayBeTemplate(request)) {
          use([request])
          return
        }
        void loadPlanner()
          .then(({ planPress }) => planPress(client, request))
          .then(({ plan, requests }) => {
            if (plan.problem === null) use(requests)
            else store.setState({ plan, attempted: true })
          })
      }),
    [client, store],
  )
}
