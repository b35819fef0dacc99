import { useLayoutEffect, useRef, useState } from 'react'
import { classes } from '#src/ui/classes.ts'

/** A prompt on two lines, with a button for the rest where there is more. */
export function PromptText({ prompt }: { prompt: string }) {
  const text = useRef<HTMLParagraphElement>(null)
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)

  useLayoutEffect(() => {
    const element = text.current
    if (element === null || open) return undefined
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [open])

  return (
    <div>
      <p ref={text} className={classes('text-base', !open && 'line-clamp-2')}>
        {prompt}
      </p>
      {(cut || open) && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="cursor-pointer text-sm text-accent underline-offset-2 hover:underline pointer-coarse:min-h-touch"
        >
          {open ? 'Show less' : 'Show more'}
        </button>
      )}
    </div>
  )
}
