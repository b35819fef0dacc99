import type { Generation } from '#contract/studio/generation.ts'

/** Which words of the prompt the engine made something of, where it can tell. */
export function WordList({ words }: { words: Generation['words'] }) {
  if (words === null || words.painted.length + words.unpainted.length === 0) return null
  return (
    <div className="flex flex-col gap-1 text-muted">
      {words.painted.length > 0 && (
        <p>
          Painted: <span className="text-ink">{words.painted.join(', ')}</span>
        </p>
      )}
      {words.unpainted.length > 0 && <p>Not painted: {words.unpainted.join(', ')}</p>}
    </div>
  )
}
