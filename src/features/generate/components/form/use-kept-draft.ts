import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { readStored, storageKeys, writeStored } from '#src/lib/storage.ts'
import { defaultValues } from '../../logic/form/defaults.ts'
import { draftSchema, readDraft } from '../../logic/draft/draft.ts'
import type { FormValues } from '../../logic/form/form-values.ts'

/** Milliseconds of rest before the draft is written. */
const rest = 300

/** The form as it was left, or as a newcomer finds it. */
export function firstValues(): FormValues {
  const kept = readStored(storageKeys.draft, draftSchema)
  return kept === null ? defaultValues : readDraft(kept)
}

/** Keeps the draft as it is typed, and at the latest when the page is hidden. */
export function useKeptDraft(form: UseFormReturn<FormValues>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      writeStored(storageKeys.draft, form.getValues())
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer)
        timer = setTimeout(write, rest)
      },
    })
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      unsubscribe()
      write()
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
    }
  }, [form])
}
