import { useState } from 'react'
import { accessLimits } from '#contract/access/access.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { SelectField } from '#src/ui/fields/select-field.tsx'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { createToken } from '../api/changes.ts'
import { useChange } from '../api/use-change.ts'
import { firstDraft, type TokenDraft, tokenOf } from '../logic/token-draft.ts'
import { TokenSecret } from './token-secret.tsx'

const periods = [
  { value: 'day', label: 'Up to a number of pictures a day' },
  { value: 'ever', label: 'Up to a number of pictures in all' },
  { value: 'none', label: 'Without a limit' },
] as const

export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(firstDraft)
  const create = useChange({ send: createToken })
  const set = (change: Partial<TokenDraft>) => setDraft((before) => ({ ...before, ...change }))
  const token = tokenOf(draft)
  const made = create.data
  if (made !== undefined) return <TokenSecret made={made} onClose={onClose} />

  return (
    <Dialog
      open
      onClose={onClose}
      title="New token"
      footer={
        <Button
          variant="primary"
          type="submit"
          form="token-form"
          disabled={token === null || create.isPending}
        >
          Create token
        </Button>
      }
    >
      <form
        id="token-form"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (token !== null) create.mutate(token)
        }}
      >
        <TextField
          label="Name"
          hint="What uses it, to tell it from the others"
          value={draft.name}
          onChange={(name) => set({ name })}
          {...(create.error === null ? {} : { error: create.error.message })}
        />
        <SwitchField
          label="May create pictures"
          hint="Every token may read the library"
          value={draft.create}
          onChange={(on) => set({ create: on })}
        />
        {draft.create && (
          <SelectField
            label="How many"
            value={draft.per}
            options={periods}
            onChange={(per) => set({ per })}
          />
        )}
        {draft.create && draft.per !== 'none' && (
          <NumberField
            label="Pictures"
            value={draft.pictures}
            min={1}
            max={accessLimits.budget}
            range={`1 to ${accessLimits.budget.toLocaleString('en')}`}
            onChange={(pictures) => set({ pictures })}
          />
        )}
        <SwitchField
          label="May delete"
          value={draft.delete}
          onChange={(on) => set({ delete: on })}
        />
      </form>
    </Dialog>
  )
}
