import type { QueryClient } from '@tanstack/react-query'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { mayBeTemplate } from '../../logic/choices/may-be-template.ts'
import { type FormStore, whenJudged } from '../../logic/form/form-store.ts'
import { loadPlanner } from './use-plan.ts'

/**
 * Takes what a press of Generate would send now.
 * @param requests one, or as many as the choices in it make
 * @param written the request as the form has it, choices and all
 */
export type UseRequests = (
  requests: readonly GenerationRequest[],
  written: GenerationRequest,
) => void

/** Hands over what a press of Generate would send now; what stands in its way is shown instead. */
export function whenReady(store: FormStore, client: QueryClient, use: UseRequests): void {
  whenJudged(store, ({ ready: written }) => {
    if (written === null) {
      store.setState({ attempted: true })
      return
    }
    if (!mayBeTemplate(written)) {
      use([written], written)
      return
    }
    void loadPlanner()
      .then(({ planPress }) => planPress(client, written))
      .then(({ plan, requests }) => {
        if (plan.problem === null) use(requests, written)
        else store.setState({ plan, attempted: true })
      })
  })
}
