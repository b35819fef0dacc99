import { useLocation } from 'wouter'
import { GenerateForm } from '#src/features/generate/components/generate-form.tsx'
import { Sheet } from '#src/ui/sheet.tsx'
import { useCodeDialog } from '../../dialogs/use-code-dialog.tsx'
import { gridHref } from '../../navigation/page-address.ts'
import { choosePicture } from '../../pictures/choose-picture.ts'

/** The whole form beside the feed. */
export function FormPanel() {
  const { dialog, viewCode } = useCodeDialog()
  const [, navigate] = useLocation()
  const showGrid = (id: string) => navigate(gridHref(id))
  return (
    <>
      <div className="sticky top-0 h-dvh overflow-y-auto border-r border-line bg-surface">
        <GenerateForm
          layout="panel"
          onViewCode={viewCode}
          onGridMade={showGrid}
          onReadPicture={choosePicture}
        />
      </div>
      {dialog}
    </>
  )
}

interface FormSheetProps {
  open: boolean
  onClose: () => void
}

/** The whole form over the feed, on a phone. */
export function FormSheet({ open, onClose }: FormSheetProps) {
  const { dialog, viewCode } = useCodeDialog()
  const [, navigate] = useLocation()
  const showGrid = (id: string) => navigate(gridHref(id))
  return (
    <>
      <Sheet open={open} onClose={onClose} title="Create">
        <GenerateForm
          layout="sheet"
          onViewCode={viewCode}
          onGridMade={showGrid}
          onReadPicture={choosePicture}
        />
      </Sheet>
      {dialog}
    </>
  )
}
