import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileDown, Trash2 } from 'lucide-react'
import { keptLimits, type KeptThing } from '#contract/studio/kept.ts'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { TextArea } from '#src/ui/fields/text-area.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { dropThing, keepThing } from '../../../api/keeping/change-kept.ts'
import { listEntries } from '../../../logic/choices/list-entries.ts'
import { refuseListName } from '../../../logic/choices/list-names.ts'
import { saveText } from '../save-text.ts'
import { sayProblem, toolProblem } from '../tool-problem.ts'
import { useKeptFocus } from '../use-kept-focus.ts'

interface ListEditorProps {
  list: Pick<KeptThing, 'id' | 'name' | 'body'>
  isNew: boolean
  onDone: () => void
}

export function ListEditor({ list, isNew, onDone }: ListEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  useKeptFocus(place)
  const client = useQueryClient()
  const [name, setName] = useState(list.name)
  const [body, setBody] = useState(list.body)
  const [wasTried, setTried] = useState(false)
  const keep = useMutation(keepThing(client, 'lists'))
  const drop = useMutation(dropThing(client, 'lists'))
  const refusal = refuseListName(name)
  const count = listEntries(body).length
  const tooLong = body.length > keptLimits.body

  function save() {
    setTried(true)
    if (refusal === null && !tooLong) {
      keep.mutate({ id: list.id, name: name.trim(), body }, { onSuccess: onDone })
    }
  }
  function remove() {
    drop.mutate(list.id, {
      onSuccess: () => {
        onDone()
        toast({
          message: `The list ${list.name} is deleted.`,
          duration: 10_000,
          action: { label: 'Undo', onPress: () => void keep.mutateAsync(list).catch(sayProblem) },
        })
      },
    })
  }
  const failed = keep.error ?? drop.error

  return (
    <div ref={place} className="flex flex-col pt-1 gap-4">
      <TextField
        label="List name"
        value={name}
        onChange={setName}
        placeholder="colours"
        error={(wasTried ? refusal : null) ?? undefined}
      />
      <TextArea
        label="Entries"
        about="One a line. An entry may hold choices and other lists; lines after a # are notes."
        value={body}
        onChange={setBody}
        rows={8}
        placeholder={'crimson\nteal\nold gold'}
        aside={<span className="text-muted">{count === 1 ? '1 entry' : `${count} entries`}</span>}
        error={
          tooLong
            ? `A list holds ${keptLimits.body.toLocaleString('en')} characters at most; this has ${body.length.toLocaleString('en')}.`
            : undefined
        }
      />
      {failed !== null && (
        <p role="alert" className="text-sm text-danger">
          {toolProblem(failed)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={save} disabled={keep.isPending}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
        {!isNew && (
          <span className="ml-auto flex gap-2">
            <Button
              variant="quiet"
              icon={<FileDown size={14} aria-hidden />}
              onClick={() => saveText(`${list.name.replaceAll('/', '-')}.txt`, 'text/plain', body)}
            >
              Export
            </Button>
            <Button variant="quiet" icon={<Trash2 size={14} aria-hidden />} onClick={remove}>
              Delete
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}
