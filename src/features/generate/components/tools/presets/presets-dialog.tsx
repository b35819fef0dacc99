import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { keptQuery } from '../../../api/keeping/kept-query.ts'
import { PresetEditor } from './preset-editor.tsx'
import { PresetOverview } from './preset-overview.tsx'

interface PresetsDialogProps {
  open: boolean
  onClose: () => void
}

/** Whole setups of the form under names. */
export function PresetsDialog({ open, onClose }: PresetsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Presets">
      <Presets onClose={onClose} />
    </Dialog>
  )
}

function Presets({ onClose }: { onClose: () => void }) {
  const query = useQuery(keptQuery('presets'))
  const [isSaving, setSaving] = useState(false)

  if (query.isPending) return <Skeleton className="h-24" />
  if (query.data === undefined) {
    return (
      <ErrorState
        title="The presets could not be read"
        text="Nothing is lost: they are kept on the server."
        action={<Button onClick={() => void query.refetch()}>Try again</Button>}
      />
    )
  }
  return isSaving ? (
    <PresetEditor presets={query.data} onDone={() => setSaving(false)} />
  ) : (
    <PresetOverview presets={query.data} onSave={() => setSaving(true)} onApplied={onClose} />
  )
}
