import { type ReactNode, useState } from 'react'
import { ChevronRight } from 'lucide-react'

interface FoldProps {
  title: string
  /** Something in it is in force: it must not be hidden. */
  isUsed: boolean
  children: ReactNode
}

/** A part of a section that few people need. */
export function Fold({ title, isUsed, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen || isUsed
  return (
    <details
      open={shown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-md border border-line"
    >
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 px-3 text-sm text-muted transition-colors hover:text-ink pointer-coarse:min-h-touch [&::-webkit-details-marker]:hidden">
        <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div className="flex flex-col gap-4 px-3 pt-1 pb-3">{children}</div>
    </details>
  )
}
