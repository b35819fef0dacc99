import { type KeyboardEvent, useCallback } from 'react'
import { useFormScope } from '../form/form-context.ts'

/** Ctrl or Cmd with Enter, anywhere in the form. */
export function useGenerateKeys(): (event: KeyboardEvent) => void {
  const { press } = useFormScope()
  return useCallback(
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      event.preventDefault()
      press()
    },
    [press],
  )
}
