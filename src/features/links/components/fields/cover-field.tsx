import { type ReactNode, useId } from 'react'
import { classes } from '#src/ui/classes.ts'

interface CoverFieldProps {
  cover: number | null
  covers: readonly number[]
  onChange: (cover: number | null) => void
  renderPicture: (seq: number) => ReactNode
}

/** Enough to choose from without a list of thousands. */
const most = 12

/** Which picture stands for the link; the first, unless another is chosen. */
export function CoverField({ cover, covers, onChange, renderPicture }: CoverFieldProps) {
  const id = useId()
  const shown = covers.slice(0, most)
  if (shown.length < 2) return null
  const chosen = cover ?? shown[0]
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-strong">Cover</legend>
      <div className="grid grid-cols-6 gap-1.5">
        {shown.map((seq, nth) => (
          <label
            key={seq}
            className={classes(
              'relative aspect-square cursor-pointer overflow-hidden rounded-md border-2 has-focus-visible:outline-2 has-focus-visible:outline-accent',
              seq === chosen ? 'border-accent' : 'border-transparent',
            )}
          >
            {renderPicture(seq)}
            <input
              type="radio"
              name={id}
              aria-label={`Picture ${nth + 1}`}
              checked={seq === chosen}
              onChange={() => onChange(nth === 0 ? null : seq)}
              className="absolute inset-0 m-0 size-full cursor-[inherit] opacity-0"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
