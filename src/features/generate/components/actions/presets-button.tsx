import { Bookmark } from 'lucide-react'
import { IconButton } from '#src/ui/icon-button.tsx'
import { wishFor } from '../../logic/tools/tools-store.ts'

export function PresetsButton() {
  return (
    <IconButton
      label="Presets"
      variant="secondary"
      icon={<Bookmark size={16} aria-hidden />}
      className="size-11"
      aria-haspopup="dialog"
      onClick={() => wishFor('presets')}
    />
  )
}
