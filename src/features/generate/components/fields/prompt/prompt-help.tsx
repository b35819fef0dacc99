import { Dices, WandSparkles } from 'lucide-react'
import { limits } from '#contract/leonardo/limits.ts'
import { Button } from '#src/ui/button.tsx'
import { useWireValue } from '../../form/use-wire-field.ts'
import { usePromptWriting } from './use-prompt-writing.ts'

/** For those who want words: more of their own, or others altogether. */
export function PromptHelp() {
  const prompt = useWireValue('prompt') ?? ''
  const { isPending, surprise, improve } = usePromptWriting()
  return (
    <div className="-mt-2 flex flex-wrap gap-2" aria-busy={isPending}>
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
    </div>
  )
}
