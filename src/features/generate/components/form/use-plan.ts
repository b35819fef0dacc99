import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { UseFormReturn } from 'react-hook-form'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { mayBeTemplate } from '../../logic/choices/may-be-template.ts'
import type { FormStore } from '../../logic/form/form-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'

/** Brings what reads choices: most prompts have none. */
export const loadPlanner = () => keepTrying(() => import('../../api/plan-press.ts'))

/** Milliseconds: half a choice is no mistake while it is being typed. */
const rest = 700

/** Keeps what the choices in the prompt come to true to what is written. */
export function usePlan(form: UseFormReturn<FormValues>, store: FormStore): void {
  const client = useQueryClient()
  useEffect(() => {
    let turn = 0
    let lists: unknown
    const note = async () => {
      turn += 1
      const mine = turn
      const values = form.getValues()
      if (!mayBeTemplate(values)) {
        if (store.getState().plan !== null) store.setState({ plan: null })
        return
      }
      const { planForm } = await loadPlanner()
      const plan = await planForm(client, values)
      if (plan.problem !== null) await new Promise((resolve) => setTimeout(resolve, rest))
      if (mine === turn) store.setState({ plan })
    }
    void note()
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => void note(),
    })
    // A list may have been changed, here or in another browser.
    const unwatch = client.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && query.queryKey[2] === 'lists' && query.state.data !== lists) {
        lists = query.state.data
        void note()
      }
    })
    return () => {
      turn = -1
      unsubscribe()
      unwatch()
    }
  }, [client, form, store])
}
