import { X } from 'lucide-react'
import type { Generation } from '#contract/studio/generation.ts'
import { Progress } from '#src/ui/feedback/progress.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { countWords, excerpt } from '../logic/words.ts'

interface ActivityRowProps {
  generation: Generation
  onCancel: (id: string) => void
}

export function ActivityRow({ generation, onCancel }: ActivityRowProps) {
  const words = excerpt(generation.request.prompt)
  return (
    <li className="flex items-center gap-2 py-1 pl-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-3 text-sm">
          <span className="truncate">{words}</span>
          <span className="ml-auto shrink-0 text-xs text-muted">{countWords(generation)}</span>
        </p>
        <Progress value={generation.progress} label={`Generating: ${words}`} className="mt-1.5" />
      </div>
      {/* On its way to a service it can no longer be held back. */}
      <IconButton
        size="sm"
        label={`Cancel: ${words}`}
        icon={<X size={16} aria-hidden />}
        disabled={generation.stage === 'sending'}
        onClick={() => onCancel(generation.id)}
      />
    </li>
  )
}
