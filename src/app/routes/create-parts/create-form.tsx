import { useLocation } from 'wouter'
import { GenerateForm } from '#src/features/generate/components/generate-form.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { useCodeDialog } from '../../dialogs/use-code-dialog.tsx'
import { gridHref, settingsHref, spendingHref } from '../../navigation/page-address.ts'
import { compareHref } from '../../navigation/compare-address.ts'
import { choosePicture } from '../../pictures/choose-picture.ts'

/** The whole form, with where it leads to. */
function WholeForm({ layout }: { layout: 'panel' | 'sheet' }) {
  const { dialog, viewCode } = useCodeDialog()
  const [, navigate] = useLocation()
  return (
    <>
      <GenerateForm
        layout={layout}
        onViewCode={viewCode}
        onGridMade={(id) => navigate(gridHref(id))}
        onCompared={(ids) => navigate(compareHref(ids))}
        onReadPicture={choosePicture}
        settingsHref={settingsHref}
        spendingHref={spendingHref}
      />
      {dialog}
    </>
  )
}

/** It stands beside the feed. */
export function FormPanel() {
  return (
    <div className="sticky top-0 h-dvh overflow-y-auto border-r border-line bg-surface">
      <WholeForm layout="panel" />
    </div>
  )
}

interface FormSheetProps {
  open: boolean
  onClose: () => void
}

/** It lies over the feed, on a phone. */
export function FormSheet({ open, onClose }: FormSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title="Create">
      <WholeForm layout="sheet" />
    </Sheet>
  )
}
