import type { ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'

interface EntryRowProps {
  icon: ReactNode
  name: string
  details: ReactNode
  /** What the button says, and the whole of it for who does not see the row. */
  action?: { label: string; full: string; onPress: () => void; disabled: boolean }
}

/** Devices or tokens, one below the other. */
export function EntryList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-md border border-line">
      {children}
    </ul>
  )
}

export function EntryRow({ icon, name, details, action }: EntryRowProps) {
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <span className="text-muted">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-strong">{name}</p>
        <p className="text-xs text-muted">{details}</p>
      </div>
      {action !== undefined && (
        <Button
          size="sm"
          aria-label={action.full}
          disabled={action.disabled}
          onClick={action.onPress}
        >
          {action.label}
        </Button>
      )}
    </li>
  )
}
