import { PromptHelp } from '../fields/prompt/prompt-help.tsx'
import { WireSwitch } from '../fields/wire-switch.tsx'
import { WireText } from '../fields/wire-text.tsx'
import { Section } from '../form/section.tsx'

export function PromptSection() {
  return (
    <Section title="Prompt">
      <WireText name="prompt" rows={3} placeholder="What should the picture show?" />
      <PromptHelp />
      <WireText name="negative_prompt" rows={1} placeholder="What should it not show?" />
      <WireSwitch name="enhancePrompt" />
      <WireText name="enhancePromptInstruction" rows={1} />
    </Section>
  )
}
