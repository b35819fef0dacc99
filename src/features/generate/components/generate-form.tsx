import { useEffect, useState } from 'react'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { classes } from '#src/ui/classes.ts'
import { useFormScope } from './form/form-context.ts'
import { FormMenu } from './actions/form-menu.tsx'
import { GenerateButton } from './actions/generate-button.tsx'
import { LazyCompareDialog } from './compare/lazy-compare-dialog.tsx'
import { Problems } from './actions/problems.tsx'
import { PresetsButton } from './actions/presets-button.tsx'
import { ResetButton } from './actions/reset-button.tsx'
import { SendingNotice } from './actions/sending-notice.tsx'
import { useFormKeys } from './form/use-form-keys.ts'
import { type GridDialogState, LazyGridDialog } from './grid/lazy-grid-dialog.tsx'
import { LazyPriceNote } from './paying/lazy-price-note.tsx'
import { LazySections } from './sections/lazy-sections.tsx'
import { PromptSection } from './sections/prompt-section.tsx'

interface GenerateFormProps {
  /** Beside the feed, or in a sheet over it. */
  layout: 'panel' | 'sheet'
  /** Shows requests as code. */
  onViewCode: (requests: readonly GenerationRequest[]) => void
  /** Leads to a grid that was just made. */
  onGridMade: (gridId: string) => void
  /** Leads to generations side by side. */
  onCompared: (ids: readonly string[]) => void
  /** Asks for a picture whose settings are wanted. */
  onReadPicture: () => void
  settingsHref: string
  spendingHref: string
}

/** The whole form. It fills what scrolls around it, with Generate always in reach at its foot. */
export function GenerateForm(props: GenerateFormProps) {
  const { layout, onViewCode, onGridMade, onCompared, onReadPicture } = props
  const { settingsHref, spendingHref } = props
  const [grid, setGrid] = useState<GridDialogState>('never')
  const [compare, setCompare] = useState<GridDialogState>('never')
  const { store } = useFormScope()
  const keys = useFormKeys()
  useEffect(() => {
    store.setState(({ forms }) => ({ forms: forms + 1 }))
    return () => store.setState(({ forms }) => ({ forms: forms - 1 }))
  }, [store])

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the button Generate */}
      <form
        aria-label="Create"
        onSubmit={(event) => event.preventDefault()}
        {...keys}
        className="flex min-h-full flex-col"
      >
        <div className="flex-1">
          <PromptSection />
          <LazySections />
        </div>
        <div
          className={classes(
            // Half a pixel of what scrolls beneath would show below it.
            'sticky -bottom-px z-20 flex flex-col border-t border-line bg-surface px-4 pt-3',
            layout === 'panel' ? 'pb-4' : 'pb-[max(0.75rem,env(safe-area-inset-bottom))]',
          )}
        >
          <Problems />
          <SendingNotice />
          <LazyPriceNote settingsHref={settingsHref} spendingHref={spendingHref} />
          <div className="flex items-center gap-2">
            <GenerateButton className="flex-1" />
            <PresetsButton />
            <ResetButton />
            <FormMenu
              onViewCode={onViewCode}
              onMakeGrid={() => setGrid('open')}
              onCompare={() => setCompare('open')}
              onReadPicture={onReadPicture}
            />
          </div>
        </div>
      </form>
      {/* Outside the form, whose keys are not its own. */}
      <LazyGridDialog state={grid} onClose={() => setGrid('closed')} onMade={onGridMade} />
      <LazyCompareDialog
        state={compare}
        onClose={() => setCompare('closed')}
        onCompared={onCompared}
        settingsHref={settingsHref}
      />
    </>
  )
}
