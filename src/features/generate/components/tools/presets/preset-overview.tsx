import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileDown, FileUp, Plus } from 'lucide-react'
import type { KeptThing } from '#contract/studio/kept.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { keepThing } from '../../../api/keeping/change-kept.ts'
import {
  readPresetBody,
  readPresetFile,
  toPresetBody,
  toPresetFile,
} from '../../../logic/presets/preset.ts'
import { saveText } from '../save-text.ts'
import { toolProblem } from '../tool-problem.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { PresetRow } from './preset-row.tsx'

interface PresetOverviewProps {
  presets: readonly KeptThing[]
  onSave: () => void
  onApplied: () => void
}

export function PresetOverview({ presets, onSave, onApplied }: PresetOverviewProps) {
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(place)
  const file = useRef<HTMLInputElement>(null)
  const importFile = useImport(presets)
  return (
    <div ref={place} className="flex flex-col gap-3 text-sm">
      {presets.length === 0 ? (
        <p className="text-muted">
          A preset keeps settings of the form under a name: a model with its style and size, or
          everything. You choose which.
        </p>
      ) : (
        <ul aria-label="Presets" className="-mx-2 flex flex-col">
          {presets.map((preset) => (
            <PresetRow key={preset.id} preset={preset} onApplied={onApplied} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<Plus size={14} aria-hidden />} onClick={onSave}>
          Save current settings
        </Button>
        <Button icon={<FileUp size={14} aria-hidden />} onClick={() => file.current?.click()}>
          Import
        </Button>
        {presets.length > 0 && (
          <Button
            icon={<FileDown size={14} aria-hidden />}
            onClick={() => saveText('gesso-presets.json', 'application/json', fileOf(presets))}
          >
            Export all
          </Button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="Import presets"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen !== undefined) void importFile(chosen)
            target.value = ''
          }}
        />
      </div>
    </div>
  )
}

const fileOf = (presets: readonly KeptThing[]) =>
  toPresetFile(presets.map(({ name, body }) => ({ name, values: readPresetBody(body) })))

/** Takes presets in from a file. One of the same name is replaced. */
function useImport(presets: readonly KeptThing[]) {
  const client = useQueryClient()
  const { mutateAsync } = useMutation(keepThing(client, 'presets'))
  return async (file: File) => {
    const found = readPresetFile(await file.text())
    if (found === null) {
      toast({ message: `${file.name} holds no presets of Gesso.`, tone: 'error' })
      return
    }
    try {
      for (const { name, values } of found) {
        const same = presets.find((one) => one.name.toLowerCase() === name.toLowerCase())
        // oxlint-disable-next-line no-await-in-loop -- one trouble must not come in the middle of others
        await mutateAsync({ id: same?.id ?? newId(), name, body: toPresetBody(values) })
      }
      toast({
        message: found.length === 1 ? 'One preset imported.' : `${found.length} presets imported.`,
      })
    } catch (error) {
      const said = error instanceof Error ? toolProblem(error) : ''
      toast({ message: `Not all presets could be taken in. ${said}`, tone: 'error' })
    }
  }
}
