import type { FieldProps } from '#src/ui/fields/field.tsx'
import type { FormValues } from '../../../logic/form/form-values.ts'
import { issuesAt, withoutRow, withRow } from '../../../logic/form/rows.ts'
import { inLabels } from '../../../logic/words/field-words.ts'
import { useFormScope, useFormState } from '../../form/form-context.ts'
import { fieldId, useFix, useWireField } from '../../form/use-wire-field.ts'
import { useWireValue } from '../../form/use-wire-value.ts'

type RowField = 'elements' | 'userElements' | 'controlnets' | 'image_loras' | 'frame_images'
export type Row<F extends RowField> = NonNullable<FormValues[F]>[number]

/** A wire field that is a list of rows: its rows, what changes them, and what is said at each of their parts. */
export function useRows<F extends RowField>(name: F, empty: Row<F>) {
  const { form } = useFormScope()
  const { taken, errors, field } = useWireField(name)
  const attempted = useFormState((state) => state.attempted)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler cannot follow a name to its rows
  const rows = (useWireValue(name) ?? []) as readonly Row<F>[]
  const id = fieldId(name)
  const applyFix = useFix()
  const problemsAt = (path: string) =>
    issuesAt(errors, path).map(({ message, fix }) => ({
      message: inLabels(message),
      fix: fix && { label: fix.label, onPress: () => applyFix(fix) },
    }))
  const write = (next: readonly Row<F>[] | null) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    form.setValue<RowField>(name, next as FormValues[RowField] & object)
  }

  return {
    taken,
    rows,
    change: (index: number, part: Partial<Row<F>>) => write(withRow(rows, index, part)),
    write,
    list: {
      id,
      field: { ...field, problems: problemsAt(name) },
      count: rows.length,
      onAdd: () => write([...rows, empty]),
      onRemove: (index: number) => write(withoutRow(rows, index)),
    },
    /** What a control of a row needs besides its value and its words. */
    partOf(index: number, key: keyof Row<F> & string): Pick<FieldProps, 'id' | 'problems'> {
      // A row just added is no mistake until one asks for a picture of it.
      const isEarly = rows[index]?.[key] === '' && !attempted
      return {
        id: `${id}-${index}-${key}`,
        problems: isEarly ? [] : problemsAt(`${name}.${index}.${key}`),
      }
    },
  }
}
