import type { Draft } from '#contract/leonardo/create-generation.ts'
import { ruledOut } from '#contract/leonardo/rules/ruled-out.ts'
import { dropUntaken } from '#contract/leonardo/rules/takes.ts'
import { type FormValues, shownFields } from './form-values.ts'

/**
 * The request the form stands for: only what is given, seen, taken by the model and not ruled out. The form
 * keeps the rest, so that going back to another model or turning a switch back on finds it as it was.
 */
export function toRequest(values: FormValues): Draft {
  let request = given(values)
  // What is dropped can rule out more.
  for (;;) {
    const kept = withoutRuledOut(dropUntaken(request))
    if (Object.keys(kept).length === Object.keys(request).length) return kept
    request = kept
  }
}

function given(values: FormValues): Draft {
  return Object.fromEntries(
    shownFields.flatMap((field) => {
      const value = values[field]
      // An empty prompt stays, so that what is said about it names what was typed.
      const says = value !== null && value !== undefined && (value !== '' || field === 'prompt')
      return says ? [[field, value]] : []
    }),
  )
}

function withoutRuledOut(request: Draft): Draft {
  const out = ruledOut(request)
  return Object.fromEntries(Object.entries(request).filter(([field]) => !(field in out)))
}
