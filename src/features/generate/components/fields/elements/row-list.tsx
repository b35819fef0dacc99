import { type ReactNode, useRef } from 'react'
import { Plus, X } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { describedBy, FieldFrame, type FieldProps } from '#src/ui/fields/field.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'

interface RowListProps {
  field: FieldProps
  id: string
  /** What one row is, in lower case. */
  noun: string
  count: number
  onAdd: () => void
  onRemove: (index: number) => void
  /** The controls of one row. */
  children: (index: number) => ReactNode
}

/** A list whose rows are added and removed one by one; their order is the order they are sent in. */
export function RowList({ field, id, noun, count, onAdd, onRemove, children }: RowListProps) {
  const add = useRef<HTMLButtonElement>(null)
  return (
    <FieldFrame field={field} id={id} group>
      <fieldset
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(field, id)}
        className="flex min-w-0 flex-col items-start gap-2"
      >
        {count > 0 && (
          <ul aria-labelledby={`${id}-label`} className="flex w-full flex-col gap-2">
            {Array.from({ length: count }, (_, index) => (
              // Rows have no identity: two may be alike, and an id changes with every letter.
              <li key={index} className="relative rounded-md border border-line p-3">
                <div className="flex flex-col gap-2">{children(index)}</div>
                <IconButton
                  label={`Remove ${noun} ${index + 1}`}
                  icon={<X size={16} aria-hidden />}
                  size="sm"
                  className="absolute top-1.5 right-1.5"
                  onClick={() => {
                    onRemove(index)
                    // The button pressed may be gone, and the focus with it.
                    add.current?.focus()
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        <Button ref={add} size="sm" icon={<Plus size={14} aria-hidden />} onClick={onAdd}>
          Add {noun}
        </Button>
      </fieldset>
    </FieldFrame>
  )
}
