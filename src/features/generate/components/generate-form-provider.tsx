import { type ReactNode, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { now } from '#src/lib/clock.ts'
import { createFormStore, whenJudged } from '../logic/form/form-store.ts'
import type { FormValues } from '../logic/form/form-values.ts'
import { createPressGuard } from '../logic/press-guard.ts'
import { FormContext } from './form/form-context.ts'
import { useForeignEdits } from './form/use-foreign-edits.ts'
import { useJudge } from './form/use-judge.ts'
import { firstValues, useKeptDraft } from './form/use-kept-draft.ts'
import { useSending } from './form/use-sending.ts'

/** Holds the one form that the panel, the sheet and the prompt bar are parts of. */
export function GenerateFormProvider({ children }: { children: ReactNode }) {
  const [first] = useState(firstValues)
  const [store] = useState(createFormStore)
  const [isNewPress] = useState(createPressGuard)
  const form = useForm<FormValues>({ defaultValues: first })
  const sendAll = useSending()

  useJudge(form, store)
  useKeptDraft(form)
  useForeignEdits(form)

  const scope = useMemo(() => {
    const press = () => {
      // The time of the press itself: two of them may wait for the rules together.
      const time = now()
      whenJudged(store, ({ ready }) => {
        if (ready === null) store.setState({ attempted: true })
        else if (isNewPress(JSON.stringify(ready), time)) {
          sendAll([{ operation: 'leonardo.createGeneration', ...ready }])
        }
      })
    }
    return { form, store, press, sendAll }
  }, [form, store, sendAll, isNewPress])

  return <FormContext value={scope}>{children}</FormContext>
}
