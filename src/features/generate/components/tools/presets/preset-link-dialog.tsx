import { useEffect, useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import type { ShownField } from '../../../logic/form/form-values.ts'
import { pickFields, presetChange, presetFields } from '../../../logic/presets/preset-fields.ts'
import { type Preset, readPresetHash } from '../../../logic/presets/preset.ts'
import { changeForm } from '../../form/change-form.ts'
import { useFormScope } from '../../form/form-context.ts'
import { FieldChoice } from './field-choice.tsx'

const carriesPreset = () => location.hash.startsWith('#preset=')

/** What a link with a preset would set, before it sets anything. */
export function PresetLinkDialog() {
  const [isOpen, setOpen] = useState(carriesPreset)
  const [preset, setPreset] = useState(() => readPresetHash(location.hash))
  useEffect(() => {
    const look = () => {
      if (!carriesPreset()) return
      setPreset(readPresetHash(location.hash))
      setOpen(true)
    }
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])

  function close() {
    setOpen(false)
    // The address tells the truth again, and a reload does not ask once more.
    if (carriesPreset())
      history.replaceState(history.state, '', location.pathname + location.search)
  }
  return (
    <Dialog open={isOpen} onClose={close} title={preset === null ? 'Preset' : preset.name}>
      {preset === null ? (
        <p className="text-sm">
          This link holds no settings that can be read. It may have been cut off when it was copied.
        </p>
      ) : (
        <Preview preset={preset} onDone={close} />
      )}
    </Dialog>
  )
}

function Preview({ preset, onDone }: { preset: Preset; onDone: () => void }) {
  const { form } = useFormScope()
  const fields = presetFields(preset.values)
  const [chosen, setChosen] = useState<ShownField[]>(() => fields.map(({ field }) => field))
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        This link sets these fields of the form. Nothing is generated.
      </p>
      <FieldChoice fields={fields} chosen={chosen} onChange={setChosen} />
      <div className="flex gap-2">
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            onDone()
            const change = presetChange(pickFields(preset.values, chosen))
            changeForm(form, change, `${preset.name} is in the form.`)
          }}
        >
          Apply
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </div>
  )
}
