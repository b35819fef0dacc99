import { useEffect } from 'react'
import { useSections } from '../../logic/sections-store.ts'
import { sectionOf } from '../../logic/words/section-of.ts'
import { useFormScope, useFormState } from './form-context.ts'
import { fieldId } from './use-wire-field.ts'

/** About two seconds of frames: what is in the section may still be on its way. */
const patience = 120

/** Shows and focuses the field someone asked to see, opening its section first. */
export function useWantedField(): void {
  const { store } = useFormScope()
  const wanted = useFormState((state) => state.wanted)
  useEffect(() => {
    if (wanted === null) return undefined
    const section = sectionOf(wanted)
    if (section !== null) useSections.getState().setOpen(section, true)
    let frame = 0
    const look = (framesLeft: number) => {
      const control = document.getElementById(fieldId(wanted))
      if (control === null && framesLeft > 0) {
        frame = requestAnimationFrame(() => look(framesLeft - 1))
        return
      }
      control?.scrollIntoView({ block: 'center' })
      control?.focus({ preventScroll: true })
      store.setState({ wanted: null })
    }
    // After the section's body has been drawn.
    frame = requestAnimationFrame(() => look(patience))
    return () => cancelAnimationFrame(frame)
  }, [store, wanted])
}
