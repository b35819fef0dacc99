import type { MouseEvent } from 'react'
import { Dices, History, List, Minus, Plus, WandSparkles } from 'lucide-react'
import { limits } from '#contract/leonardo/limits.ts'
import { Button } from '#src/ui/button.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { wishFor } from '../../../logic/tools/tools-store.ts'
import { useWireValue } from '../../form/use-wire-value.ts'
import { usePromptWriting } from './use-prompt-writing.ts'

/** A press that leaves the cursor in the field it is in: the keyboard of a phone stays, and the word is known. */
const stay = (event: MouseEvent) => event.preventDefault()

/** For those who want words: more of their own, others altogether, those of before, or theirs weighed otherwise. */
export function PromptHelp() {
  const prompt = useWireValue('prompt') ?? ''
  const { isPending, surprise, improve } = usePromptWriting()
  return (
    <div className="-mt-2 flex flex-wrap items-center gap-2" aria-busy={isPending}>
      <Button
        size="sm"
        icon={<WandSparkles size={14} aria-hidden />}
        title="Adds light, mood, composition and medium where the prompt names none"
        disabled={prompt.trim() === '' || prompt.length > limits.prompt.max}
        onClick={improve}
      >
        Improve prompt
      </Button>
      <Button
        size="sm"
        icon={<Dices size={14} aria-hidden />}
        title="Writes another prompt"
        onClick={surprise}
      >
        Surprise me
      </Button>
      <div
        role="toolbar"
        aria-label="Prompt tools"
        className="-mr-1 ml-auto flex pointer-coarse:-ml-3"
      >
        <IconButton
          size="sm"
          label="Decrease weight"
          icon={<Minus size={16} aria-hidden />}
          aria-keyshortcuts="Control+ArrowDown Meta+ArrowDown"
          onMouseDown={stay}
          onClick={() => wishFor('lighter')}
        />
        <IconButton
          size="sm"
          label="Increase weight"
          icon={<Plus size={16} aria-hidden />}
          aria-keyshortcuts="Control+ArrowUp Meta+ArrowUp"
          onMouseDown={stay}
          onClick={() => wishFor('heavier')}
        />
        <IconButton
          size="sm"
          label="Lists"
          icon={<List size={16} aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => wishFor('lists')}
        />
        <IconButton
          size="sm"
          label="Prompt history"
          icon={<History size={16} aria-hidden />}
          aria-haspopup="dialog"
          onClick={() => wishFor('history')}
        />
      </div>
    </div>
  )
}
