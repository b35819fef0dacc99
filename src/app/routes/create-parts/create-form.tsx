import { GenerateForm } from '#src/features/generate/components/generate-form.tsx'
import { Sheet } from '#src/ui/sheet.tsx'

/** The whole form beside the feed. */
export function FormPanel() {
  return (
    <div className="sticky top-0 h-dvh overflow-y-auto border-r border-line bg-surface">
      <GenerateForm layout="panel" />
    </div>
  )
}

interface FormSheetProps {
  open: boolean
  onClose: () => void
}

/** The whole form over the feed, on a phone. */
export function FormSheet({ open, onClose }: FormSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title="Create">
      <GenerateForm layout="sheet" />
    </Sheet>
  )
}
