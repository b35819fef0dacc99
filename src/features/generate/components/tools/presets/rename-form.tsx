import { useState } from 'react'
import { keptLimits } from '#contract/studio/kept.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'

interface RenameFormProps {
  name: string
  onRename: (name: string) => void
  onCancel: () => void
}

export function RenameForm({ name, onRename, onCancel }: RenameFormProps) {
  const [next, setNext] = useState(name)
  const isUsable = next.trim() !== '' && next.trim().length <= keptLimits.name
  return (
    <form
      aria-label={`Rename ${name}`}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isUsable) onRename(next.trim())
      }}
    >
      <TextField
        label="New name"
        value={next}
        onChange={setNext}
        error={isUsable ? undefined : `A name has 1 to ${keptLimits.name} characters.`}
      />
      <span className="flex gap-2">
        <Button size="sm" variant="primary" type="submit">
          Rename
        </Button>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </span>
    </form>
  )
}
