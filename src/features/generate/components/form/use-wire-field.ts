import { useCallback } from 'react'
import { type Limit, limits, suggestedRanges } from '#contract/leonardo/limits.ts'
import type { Fix } from '#contract/leonardo/rules/rule.ts'
import type { FieldProps, Fix as FieldFix } from '#src/ui/fields/field.tsx'
import { applyPatch } from '../../logic/form/apply-patch.ts'
import type { FormPatch, ShownField } from '../../logic/form/form-values.ts'
import type { FieldVerdict } from '../../logic/form/verdict.ts'
import { fieldWords, inLabels } from '../../logic/words/field-words.ts'
import { rangeWords } from '../../logic/words/range-words.ts'
import { useFormScope, useFormState } from './form-context.ts'

type ContractFix = Fix<FormPatch>

export const fieldId = (name: ShownField): string => `generate-${name}`

/** Applies a way out to the whole form. */
export function useFix(): (fix: ContractFix) => void {
  const { form } = useFormScope()
  return useCallback((fix) => form.reset(applyPatch(form.getValues(), fix.set)), [form])
}

const silent = { errors: [], warnings: [] }
const hidden: FieldVerdict = { taken: false, ...silent }
const plain: FieldVerdict = { taken: true, ...silent }

/** Before the rules have come: what every model takes, so that typing can begin. */
const unjudged: Partial<Record<ShownField, FieldVerdict>> = {
  prompt: { ...plain, limit: limits.prompt },
  negative_prompt: plain,
  modelId: plain,
}

/** Everything a control for one wire field needs besides its value. */
export function useWireField(
  name: ShownField,
): { taken: boolean; field: FieldProps } & FieldVerdict {
  const verdict = useFormState((state) => state.verdict?.fields[name] ?? unjudged[name] ?? hidden)
  const attempted = useFormState((state) => state.attempted)
  const fix = useFix()
  const press = (offered: ContractFix | undefined): FieldFix | undefined =>
    offered && { label: offered.label, onPress: () => fix(offered) }

  const { label, about, byDefault } = fieldWords[name]
  const { ruledOut, errors, warnings } = verdict
  // An empty prompt is no mistake until one asks for a picture of it.
  const isEarly = name === 'prompt' && !attempted
  const limit = verdict.limit ?? suggestedLimit(name)
  const field: FieldProps = {
    id: fieldId(name),
    label,
    about,
    unit: limit?.unit === '' ? undefined : limit?.unit,
    range: limit && rangeWords(limit),
    defaultNote: byDefault ?? limit?.default?.toString(),
    disabledReason: ruledOut?.reason,
    problems: isEarly
      ? []
      : errors.map((issue) => ({ message: inLabels(issue.message), fix: press(issue.fix) })),
    notice:
      ruledOut === undefined
        ? warnings.map(({ message }) => inLabels(message)).join(' ') || undefined
        : undefined,
    fix: press(ruledOut?.fix ?? warnings.find((issue) => issue.fix)?.fix),
  }
  return { ...verdict, field }
}

const ranges: Partial<Record<string, Limit>> = suggestedRanges

const suggestedLimit = (name: ShownField): Limit | undefined =>
  name in limits ? undefined : ranges[name]
