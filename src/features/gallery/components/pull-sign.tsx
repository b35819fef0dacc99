import { RefreshCw } from 'lucide-react'

interface PullSignProps {
  /** Pixels. */
  pulled: number
  isFarEnough: boolean
}

/** Comes down as the gallery is pulled; in the accent once letting go would read it again. */
export function PullSign({ pulled, isFarEnough }: PullSignProps) {
  if (pulled === 0) return null
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 top-0 flex justify-center"
      style={{ transform: `translateY(${pulled - 44}px)` }}
    >
      <span
        className={`rounded-full p-2.5 shadow-float ${isFarEnough ? 'bg-accent text-accent-ink' : 'bg-raised text-muted'}`}
        style={{ rotate: `${pulled * 4}deg` }}
      >
        <RefreshCw size={20} />
      </span>
    </div>
  )
}
