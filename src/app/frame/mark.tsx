/** Gesso's mark: a primed canvas with the first stroke on it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-8" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path d="M8 9h16v14H8z" className="fill-accent-ink" />
      <path d="M10 20c3-5 5-7 7-7s2 4 4 4l1-1v5H10z" className="fill-accent" fillOpacity=".7" />
    </svg>
  )
}
