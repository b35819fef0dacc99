import type { WireField } from '#contract/models/family.ts'
import { isShownField } from '#src/features/generate/logic/form/form-values.ts'
import { fieldWords } from '#src/features/generate/logic/words/field-words.ts'

/** What the form calls a field; where it has none of this name, the name itself in words. */
export function labelOf(field: WireField): string {
  if (isShownField(field)) return fieldWords[field].label
  const words = field.replaceAll(/_|(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
