import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ConnectionTest } from '#contract/studio/connections.ts'
import { factsOf } from '../logic/connection-words.ts'

/** What a test of a connection found, in a sentence and a few figures. */
export function TestNote({ test }: { test: ConnectionTest }) {
  if (test.problem !== null) return <Trouble words={test.problem.words} />
  const facts = factsOf(test)
  return (
    <div className="flex gap-2 text-sm">
      <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-ok" />
      <div>
        <p>{test.words}</p>
        {facts.length > 0 && <p className="text-xs text-muted">{facts.join(' · ')}</p>}
      </div>
    </div>
  )
}

/** What is wrong, and what to do about it. */
export function Trouble({ words }: { words: string }) {
  return (
    <p className="flex gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm">
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-danger" />
      <span className="min-w-0">{words}</span>
    </p>
  )
}
