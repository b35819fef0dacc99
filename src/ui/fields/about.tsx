import { useId, useRef, useState } from 'react'
import { Info } from 'lucide-react'
import { useAnchored } from '../use-anchored.ts'

/** What a field has to say on demand; absent parts take no room. */
interface Explained {
  label: string
  about?: string
  unit?: string
  range?: string
  defaultNote?: string
}

/** Button **About {field}**: the explanation with the field's unit, range and default, in a popover. */
export function About({ field }: { field: Explained }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useAnchored(button, box, open)
  if (field.about === undefined) return null

  const facts = [
    ['Unit', field.unit],
    ['Allowed', field.range],
    ['Default', field.defaultNote],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined)

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={`About ${field.label}`}
        aria-expanded={open}
        popoverTarget={id}
        className="inline-flex size-6 cursor-pointer items-center justify-center rounded-full text-muted transition-colors hover:text-ink pointer-coarse:-my-2.5 pointer-coarse:size-11"
      >
        <Info size={14} aria-hidden />
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="note"
        aria-label={`About ${field.label}`}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="max-w-72 overflow-y-auto rounded-lg border border-line bg-raised p-3 text-sm font-normal text-ink shadow-float"
      >
        <p>{field.about}</p>
        {facts.length > 0 && (
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </>
  )
}
