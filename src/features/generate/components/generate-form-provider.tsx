import { type ReactNode, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { now } from '#src/lib/clock.ts'
import { mayBeTemplate } from '../logic/choices/may-be-template.ts'
import { createFormStore, whenJudged } from '../logic/form/form-store.ts'
import type { FormValues } from '../logic/form/form-values.ts'
import { createPressGuard } from '../logic/press-guard.ts'
import { FormContext } from './form/form-context.ts'
import { useForeignEdits } from './form/use-foreign-edits.ts'
import { useJudge } from './form/use-judge.ts'
import { firstValues, useKeptDraft } from './form/use-kept-draft.ts'
import { loadPlanner, usePlan } from './form/use-plan.ts'
import { useSending } from './form/use-sending.ts'

/** Holds the one form that the panel, the sheet and the prompt bar are parts of. */
export function GenerateFormProvider({ children }: { children: ReactNode }) {
  const [first] = useState(firstValues)
  const [store] = useState(createFormStore)
  const [isNewPress] = useState(createPressGuard)
  const form = useForm<FormValues>({ defaultValues: first })
  const client = useQueryClient()
  const sendAll = useSending()

  useJudge(form, store)
  usePlan(form, store)
  useKeptDraft(form)
  useForeignEdits(form, store)

  const scope = useMemo(() => {
    const sendChoices = async (request: GenerationRequest) => {
      const { planPress } = await loadPlanner()
      const { plan, requests } = await planPress(client, request)
      if (plan.problem === null) sendAll(requests)
      else store.setState({ plan, attempted: true })
    }
    const press = () => {
      // The time of the press itself: two of them may wait for the rules together.
      const time = now()
      whenJudged(store, ({ ready }) => {
        if (ready === null) store.setState({ attempted: true })
        else if (isNewPress(JSON.stringify(ready), time)) {
          const request = { operation: 'leonardo.createGeneration' as const, ...ready }
          if (mayBeTemplate(request)) void sendChoices(request)
          else sendAll([request])
        }
      })
    }
    return { form, store, press, sendAll }
  }, [form, store, client, sendAll, isNewPress])

  return <FormContext value={scope}>{children}</FormContext>
}
