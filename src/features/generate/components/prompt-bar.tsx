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
    <textarea
      aria-label="Prompt"
      name="prompt"
      rows={1}
      value={value}
      placeholder="What should the picture show?"
      onChange={(event) => form.setValue('prompt', event.target.value)}
      className={classes(
        controlLook,
        // Whole lines: half of one looks like a mistake.
        'field-sizing-content max-h-[calc(3lh+1.25rem+2px)] min-w-0 flex-1 resize-none py-2.5 focus:max-h-[calc(6lh+1.25rem+2px)]',
      )}
    />
  )
}
