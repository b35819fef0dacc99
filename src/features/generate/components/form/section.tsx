import { type ReactNode, useId } from 'react'
import { ChevronDown } from 'lucide-react'
import { classes } from '#src/ui/classes.ts'
import { type Foldable, useSections } from '../../logic/sections-store.ts'

interface SectionProps {
  title: string
  children: ReactNode
}

const frame = 'flex flex-col gap-4 border-b border-line px-4 py-5 last:border-b-0'

/** A part of the form that is always open. */
export function Section({ title, children }: SectionProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={frame}>
      <h2 id={titleId} className="text-xs font-strong tracking-wide text-muted uppercase">
        {title}
      </h2>
      {children}
    </section>
  )
}

interface FoldableSectionProps extends SectionProps {
  name: Foldable
  /** What must be known of it while it is folded. */
  note?: string
}

/** A part of the form that remembers whether it is open. */
export function FoldableSection({ name, title, note, children }: FoldableSectionProps) {
  const id = useId()
  const isOpen = useSections((state) => state.open[name] === true)
  const setOpen = useSections((state) => state.setOpen)
  return (
    <section aria-labelledby={`${id}-title`} className={classes(frame, !isOpen && 'py-2')}>
      <h2 className={isOpen ? '-my-2' : ''}>
        <button
          type="button"
          id={`${id}-title`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-body` : undefined}
          onClick={() => setOpen(name, !isOpen)}
          className="flex min-h-9 w-full cursor-pointer items-center justify-between rounded-sm text-xs font-strong tracking-wide text-muted uppercase transition-colors hover:text-ink pointer-coarse:min-h-touch"
        >
          {title}
          {!isOpen && note !== undefined && (
            <span className="mr-2 ml-auto font-normal tracking-normal normal-case">{note}</span>
          )}
          <ChevronDown
            size={16}
            aria-hidden
            className={classes('transition-transform', isOpen && 'rotate-180')}
          />
        </button>
      </h2>
      {isOpen && (
        <div id={`${id}-body`} className="flex flex-col gap-4">
          {children}
        </div>
      )}
    </section>
  )
}
