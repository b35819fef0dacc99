import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keptLimits, type KeptThing } from '#contract/studio/kept.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { keepThing } from '../../../api/keeping/change-kept.ts'
import {
  firstChoice,
  pickFields,
  presetFields,
  inForce,
} from '../../../logic/presets/preset-fields.ts'
import { toPresetBody } from '../../../logic/presets/preset.ts'
import type { ShownField } from '../../../logic/form/form-values.ts'
import { useFormScope } from '../../form/form-context.ts'
import { toolProblem } from '../tool-problem.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { FieldChoice } from './field-choice.tsx'

interface PresetEditorProps {
  presets: readonly KeptThing[]
  onDone: () => void
}

/** Keeps what the form says now: under which name, and which of its fields. */
export function PresetEditor({ presets, onDone }: PresetEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(place)
  const { form, store } = useFormScope()
  const isTaken = (field: ShownField) => store.getState().verdict?.fields[field].taken !== false
  const client = useQueryClient()
  const [values] = useState(() => inForce(form.getValues(), isTaken))
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState(() => firstChoice(values))
  const [wasTried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation(keepThing(client, 'presets'))
  const same = presets.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  const refusal = refuse(name, chosen.length)

  function save() {
    setTried(true)
    if (refusal !== null) return
    const body = toPresetBody(pickFields(values, chosen))
    mutate(
      { id: same?.id ?? newId(), name: name.trim(), body },
      {
        onSuccess: () => {
          toast({ message: `Kept as ${name.trim()}.` })
          onDone()
        },
      },
    )
  }

  return (
    <div ref={place} className="flex flex-col pt-1 gap-4">
      <TextField
        label="Preset name"
        value={name}
        onChange={setName}
        placeholder="Soft portraits"
        error={(wasTried ? refusal : null) ?? undefined}
        notice={same === undefined ? undefined : `This replaces the preset ${same.name}.`}
      />
      <FieldChoice fields={presetFields(values)} chosen={chosen} onChange={setChosen} />
      {error !== null && (
        <p role="alert" className="text-sm text-danger">
          {toolProblem(error)}
        </p>
      )}
      <div className="flex gap-2">
        <Button variant="primary" onClick={save} disabled={isPending}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </div>
  )
}

function refuse(name: string, fields: number): string | null {
  if (name.trim() === '') return 'Give the preset a name.'
  if (name.trim().length > keptLimits.name) {
    return `A name has ${keptLimits.name} characters at most.`
  }
  return fields === 0 ? 'Tick at least one setting below.' : null
}
