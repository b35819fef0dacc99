import { useId, useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeptThing } from '#contract/studio/kept.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { Button } from '#src/ui/button.tsx'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { dropThing, keepThing } from '../../../api/keeping/change-kept.ts'
import type { ShownField } from '../../../logic/form/form-values.ts'
import {
  inForce,
  pickFields,
  presetChange,
  presetFields,
} from '../../../logic/presets/preset-fields.ts'
import {
  readPresetBody,
  toPresetBody,
  toPresetFile,
  toPresetHash,
} from '../../../logic/presets/preset.ts'
import { changeForm } from '../../form/change-form.ts'
import { useFormScope } from '../../form/form-context.ts'
import { focusBeside } from '../focus-beside.ts'
import { saveText } from '../save-text.ts'
import { sayProblem } from '../tool-problem.ts'
import { RenameForm } from './rename-form.tsx'

interface PresetRowProps {
  preset: KeptThing
  onApplied: () => void
}

/** Milliseconds in which a change can be taken back. */
const undoWindow = 10_000

export function PresetRow({ preset, onApplied }: PresetRowProps) {
  const { form, store } = useFormScope()
  const client = useQueryClient()
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  const [isRenaming, setRenaming] = useState(false)
  const { mutateAsync: keep } = useMutation(keepThing(client, 'presets'))
  const { mutateAsync: drop } = useMutation(dropThing(client, 'presets'))
  const { name } = preset
  const values = readPresetBody(preset.body)
  const fields = presetFields(values)

  const undo = (message: string) =>
    void toast({
      message,
      duration: undoWindow,
      action: { label: 'Undo', onPress: () => void keep(preset).catch(sayProblem) },
    })

  function apply() {
    onApplied()
    changeForm(form, presetChange(values), `${name} is in the form.`)
  }
  function update() {
    const isTaken = (field: ShownField) => store.getState().verdict?.fields[field].taken !== false
    const current = pickFields(
      inForce(form.getValues(), isTaken),
      fields.map(({ field }) => field),
    )
    keep({ ...preset, body: toPresetBody(current) })
      .then(() => undo(`${name} now holds the form’s settings.`))
      .catch(sayProblem)
  }
  async function copyLink() {
    const link = `${location.origin}${siteBase}/${toPresetHash({ name, values })}`
    sayCopied('Link', await copyText(link))
  }
  function remove() {
    const moveFocus = focusBeside(row.current)
    drop(preset.id)
      .then(() => {
        moveFocus()
        undo(`The preset ${name} is deleted.`)
      })
      .catch(sayProblem)
  }

  if (isRenaming) {
    return (
      <li className="px-2 py-1">
        <RenameForm
          name={name}
          onCancel={() => setRenaming(false)}
          onRename={(next) =>
            void keep({ ...preset, name: next })
              .then(() => setRenaming(false))
              .catch(sayProblem)
          }
        />
      </li>
    )
  }
  return (
    <li ref={row} className="flex items-center gap-1 rounded-md px-2 py-1 hover:bg-accent-soft">
      <span className="min-w-0 flex-1">
        <span id={id} className="block truncate font-strong">
          {name}
        </span>
        <span className="block truncate text-xs text-muted">
          {fields.map(({ label }) => label).join(', ')}
        </span>
      </span>
      <Button size="sm" aria-describedby={id} onClick={apply}>
        Apply
      </Button>
      <Menu
        label={`More for ${name}`}
        items={[
          { label: 'Update from the form', onSelect: update },
          { label: 'Rename', onSelect: () => setRenaming(true) },
          { label: 'Copy link', onSelect: () => void copyLink() },
          {
            label: 'Export',
            onSelect: () =>
              saveText(`${name}.json`, 'application/json', toPresetFile([{ name, values }])),
          },
          {
            label: 'Delete',
            danger: true,
            onSelect: remove,
          },
        ]}
      />
    </li>
  )
}
