import { SlidersHorizontal } from 'lucide-react'
import { controlLook } from '#src/ui/fields/control-look.ts'
import { classes } from '#src/ui/classes.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { useFormScope, useFormState } from './form/form-context.ts'
import { GenerateButton } from './actions/generate-button.tsx'
import { Problems } from './actions/problems.tsx'
import { SendingNotice } from './actions/sending-notice.tsx'
import { useFormKeys } from './form/use-form-keys.ts'
import { useWireValue } from './form/use-wire-value.ts'
import { loadSections } from './sections/lazy-sections.tsx'

const prepare = () => void loadSections()

/** The form in one line, for the foot of a phone: the prompt, Generate, and a way to everything else. */
export function PromptBar({ onOpenForm }: { onOpenForm: () => void }) {
  const isWhole = useFormState((state) => state.forms > 0)
  const keys = useFormKeys()
  // The whole form has the prompt and the button; a second of each would only confuse.
  if (isWhole) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the button Generate
    <form
      aria-label="Create"
      onSubmit={(event) => event.preventDefault()}
      {...keys}
      className="flex flex-col"
    >
      <Problems onOpenForm={onOpenForm} />
      <SendingNotice />
      <div className="flex items-end gap-2">
        <IconButton
          label="All settings"
          icon={<SlidersHorizontal size={18} aria-hidden />}
          variant="secondary"
          aria-haspopup="dialog"
          // Most visits never open the sheet; who is about to should find it whole.
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={onOpenForm}
        />
        <BarPrompt />
        <GenerateButton narrow className="shrink-0" />
      </div>
    </form>
  )
}

function BarPrompt() {
  const { form } = useFormScope()
  const value = useWireValue('prompt') ?? ''
  return (
    // The frame has the padding: in the field's own, half of a fourth line would show.
    <label
      className={classes(
        controlLook,
        'flex min-w-0 flex-1 cursor-text items-center py-2.5 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
      )}
    >
      <span className="sr-only">Prompt</span>
      <textarea
        name="prompt"
        rows={1}
        value={value}
        placeholder="What should the picture show?"
        onChange={(event) => form.setValue('prompt', event.target.value)}
        className="field-sizing-content max-h-[3lh] min-w-0 flex-1 resize-none bg-transparent placeholder:text-muted focus:max-h-[6lh] focus:outline-none"
      />
    </label>
  )
}
