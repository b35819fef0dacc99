import { useEffect } from 'react'
import { useSections } from '../../logic/sections-store.ts'
import { sectionOf } from '../../logic/words/section-of.ts'
import { useFormScope, useFormState } from './form-context.ts'
import { fieldId } from './use-wire-field.ts'

/** Shows and focuses the field someone asked to see, opening its section first. */
export function useWantedField(): void {
  const { store } = useFormScope()
  const wanted = useFormState((state) => state.wanted)
  useEffect(() => {
    if (wanted === null) return
    const section = sectionOf(wanted)
    if (section !== null) useSections.getState().setOpen(section, true)
    // After the section's body has been drawn.
    requestAnimationFrame(() => {
      const control = document.getElementById(fieldId(wanted))
      control?.scrollIntoView({ block: 'center' })
      control?.focus()
      store.setState({ wanted: null })
    })
  }, [store, wanted])
}
