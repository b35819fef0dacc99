import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'

interface ErrorStateProps {
  /** What happened, in a person's words. */
  title: string
  /** What was and was not charged, and what to do next. */
  text: string
  action?: ReactNode
}

export function ErrorState({ title, text, action }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="mx-auto flex max-w-96 flex-col items-center gap-3 px-4 py-16 text-center"
    >
      <CircleAlert size={28} aria-hidden className="text-danger" />
      <h2 className="text-lg font-strong">{title}</h2>
      <p className="text-sm text-balance text-muted">{text}</p>
      {action}
    </div>
  )
}
