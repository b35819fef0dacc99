import { type ReactNode, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { serviceOf } from '#contract/models/service-of.ts'
import { now } from '#src/lib/clock.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { createFormStore } from '../logic/form/form-store.ts'
import type { FormValues } from '../logic/form/form-values.ts'
import { createPressGuard } from '../logic/press-guard.ts'
import { FormContext } from './form/form-context.ts'
import { whenReady } from './form/ready-requests.ts'
import { arePicturesOnTheWay } from './guidance/load-guidance.ts'
import { useForeignEdits } from './form/use-foreign-edits.ts'
import { useJudge } from './form/use-judge.ts'
import { firstValues, useKeptDraft } from './form/use-kept-draft.ts'
import { usePlan } from './form/use-plan.ts'
import { useSending } from './form/use-sending.ts'
import { ToolsHost } from './tools/tools-host.tsx'

/** Brings what remembers prompts: nothing waits for it. */
const loadRemembering = () => keepTrying(() => import('../api/keeping/remember-press.ts'))

/** Brings what asks for prices: the painter's pictures have none. */
const loadPaying = () => keepTrying(() => import('../api/paying/approve.ts'))

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
    const press = () => {
      if (arePicturesOnTheWay()) {
        toast({ message: 'A picture is still on its way. Press Generate again once it is there.' })
        return
      }
      // The time of the press itself: two of them may wait for the rules together.
      const time = now()
      whenReady(store, client, (requests, written) => {
        if (!isNewPress(JSON.stringify(written), time)) return
        const engine = form.getValues().engine ?? undefined
        const orders = requests.map((request) => ({ request, engine }))
        const go = () => {
          sendAll(orders)
          void loadRemembering().then(({ rememberPress }) => rememberPress(client, written))
        }
        if (serviceOf(written) === null) go()
        else void loadPaying().then(({ approve }) => approve(client, orders, go))
      })
    }
    return { form, store, press, sendAll }
  }, [form, store, client, sendAll, isNewPress])

  return (
    <FormContext value={scope}>
      {children}
      <ToolsHost />
    </FormContext>
  )
}
