import { type ReactNode, useRef } from 'react'
import { Plus, X } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { describedBy, FieldFrame, type FieldProps } from '#src/ui/fields/field.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'

interface RowListProps {
  field: FieldProps
  id: string
  /** What one row is, as in the middle of a sentence. */
  noun: string
  count: number
  onAdd: () => void
  onRemove: (index: number) => void
  /** Why there can be no more of them, in words. */
  fullReason?: string
  /** The controls of one row. */
  children: (index: number) => ReactNode
}

/** A list whose rows are added and removed one by one; their order is the order they are sent in. */
export function RowList({ field, id, noun, count, onAdd, onRemove, ...rest }: RowListProps) {
  const { fullReason, children } = rest
  const add = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const removeButtons = () =>
    Array.from(list.current?.querySelectorAll<HTMLElement>(':scope > li > button') ?? [])
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
          <ul ref={list} aria-labelledby={`${id}-label`} className="flex w-full flex-col gap-2">
            {Array.from({ length: count }, (_, index) => (
              // Rows have no identity: two may be alike, and an id changes with every letter.
              <li key={index} className="relative rounded-md border border-line p-3">
                <fieldset
                  aria-label={`${noun} ${index + 1}`}
                  className="flex min-w-0 flex-col gap-2"
                >
                  {children(index)}
                </fieldset>
                <IconButton
                  label={`Remove ${noun} ${index + 1}`}
                  icon={<X size={16} aria-hidden />}
                  size="sm"
                  className="absolute top-1.5 right-1.5"
                  onClick={() => {
                    onRemove(index)
                    // The button pressed is now the next row's, or gone and the focus with it.
                    const at = Math.min(index, count - 2)
                    const next = removeButtons()[at] ?? add.current
                    next?.focus()
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        {fullReason !== undefined && <p className="text-xs text-muted">{fullReason}</p>}
        <Button
          ref={add}
          size="sm"
          icon={<Plus size={14} aria-hidden />}
          // Not disabled: the focus would have nowhere to stay.
          aria-disabled={fullReason !== undefined || undefined}
          className={fullReason === undefined ? undefined : 'cursor-not-allowed opacity-50'}
          onClick={fullReason === undefined ? onAdd : undefined}
        >
          Add {noun}
        </Button>
      </fieldset>
    </FieldFrame>
  )
}
