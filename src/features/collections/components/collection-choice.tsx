import { Check, Minus } from 'lucide-react'
import type { Collection } from '#contract/studio/collections.ts'
import { classes } from '#src/ui/classes.ts'
import type { Held } from '../logic/held.ts'
import { pictureWords } from '../logic/words.ts'
import { Cover } from './cover.tsx'

interface CollectionChoiceProps {
  collection: Collection
  held: Held
  onChange: (included: boolean) => void
}

/** A collection to tick: half ticked while it holds only some of what is meant. */
export function CollectionChoice({ collection, held, onChange }: CollectionChoiceProps) {
  const Sign = held === 'some' ? Minus : Check
  return (
    <label className="flex min-h-touch cursor-pointer items-center gap-3 rounded-md px-2 py-1.5 hover:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <span className="size-11 shrink-0 overflow-hidden rounded-md">
        <Cover collection={collection} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 text-sm font-strong break-words">{collection.name}</span>
        <span className="block text-xs text-muted">{pictureWords(collection.count)}</span>
      </span>
      <input
        type="checkbox"
        className="sr-only"
        checked={held === 'all'}
        ref={(element) => {
          if (element !== null) element.indeterminate = held === 'some'
        }}
        aria-label={collection.name}
        onChange={() => onChange(held !== 'all')}
      />
      <span
        aria-hidden
        className={classes(
          'flex size-5 shrink-0 items-center justify-center rounded-sm border',
          held === 'none'
            ? 'border-edge bg-raised text-transparent'
            : 'border-accent bg-accent text-accent-ink',
        )}
      >
        <Sign size={14} />
      </span>
    </label>
  )
}
