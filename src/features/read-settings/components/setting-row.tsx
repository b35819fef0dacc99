import { useId } from 'react'
import { classes } from '#src/ui/classes.ts'
import type { OfferRow } from '../logic/offer/offer.ts'

interface SettingRowProps {
  row: OfferRow
  label: string
  isTicked: boolean
  /** Who would not look at it. */
  model: string
  onTick: (ticked: boolean) => void
}

/** One setting with its tick: what the form calls it, its value, and what becomes of it there. */
export function SettingRow({ row, label, isTicked, model, onTick }: SettingRowProps) {
  const id = useId()
  const isLong = row.field === 'prompt' || row.field === 'negative_prompt'
  const notes = [row.isHonoured ? null : `${model} does not use this.`, row.note]
    .filter((note) => note !== null)
    .join(' ')
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-line first:border-t-0">
      <input
        id={id}
        type="checkbox"
        checked={isTicked}
        aria-describedby={notes === '' ? undefined : `${id}-notes`}
        onChange={(event) => onTick(event.target.checked)}
        className="mt-3 size-4 cursor-pointer accent-accent pointer-coarse:mt-3.5 pointer-coarse:size-5"
      />
      <label
        htmlFor={id}
        className={classes(
          // Reaches over the tick, which alone is a small target.
          'relative flex min-w-0 cursor-pointer flex-wrap items-baseline gap-x-3 py-2.5 before:absolute before:inset-y-0 before:-left-8 before:w-8 text-sm pointer-coarse:min-h-touch pointer-coarse:py-3',
          isLong ? 'flex-col items-stretch gap-y-0.5' : 'justify-between',
        )}
      >
        <span className={isTicked ? 'font-strong' : 'font-strong text-muted'}>{label}</span>
        <span
          className={classes(
            'min-w-0 break-words tabular-nums',
            !isTicked && 'text-muted',
            isLong && 'line-clamp-4 whitespace-pre-wrap',
          )}
        >
          {row.words}
        </span>
      </label>
      {notes !== '' && (
        <p id={`${id}-notes`} className="col-start-2 -mt-1.5 pb-2.5 text-xs text-muted">
          {notes}
        </p>
      )}
    </li>
  )
}
