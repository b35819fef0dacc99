import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { maxSearchText } from '#contract/studio/library.ts'

/** Between a key and the search: most people type the next letter sooner. */
const pause = 150

interface SearchBoxProps {
  text: string
  onChange: (text: string) => void
}

/** Searches as one types. The address is told after a short pause, and tells back what it did not hear from here. */
export function SearchBox({ text, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  if (text !== known) {
    setKnown(text)
    setTyped(text)
  }

  const tell = useEffectEvent(() => onChange(typed))
  useEffect(() => {
    if (typed === text) return undefined
    const timer = setTimeout(() => tell(), pause)
    return () => clearTimeout(timer)
  }, [typed, text])

  return (
    <div className="relative min-w-0 flex-1 md:max-w-80">
      <Search
        size={16}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label="Search prompts"
        placeholder="Search prompts"
        maxLength={maxSearchText}
        autoComplete="off"
        enterKeyHint="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="min-h-9 w-full rounded-md border border-edge bg-raised py-1.5 pr-3 pl-9 text-sm text-ink placeholder:text-muted pointer-coarse:min-h-touch pointer-coarse:text-base"
      />
    </div>
  )
}
