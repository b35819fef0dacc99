import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  text: string
  /** A button or link that does what the text suggests. */
  action?: ReactNode
  icon?: ReactNode
}

export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-96 flex-col items-center gap-3 px-4 py-16 text-center">
      {icon !== undefined && <span className="text-muted">{icon}</span>}
      <h2 className="text-lg font-strong">{title}</h2>
      <p className="text-sm text-balance text-muted">{text}</p>
      {action}
    </div>
  )
}
