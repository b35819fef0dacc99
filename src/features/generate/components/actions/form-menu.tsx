import { Braces, Columns3, FileImage, Grid3x3 } from 'lucide-react'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { Menu } from '#src/ui/menu.tsx'
import { useReadyRequests } from '../form/use-ready-requests.ts'

interface FormMenuProps {
  /** Shows requests as code. */
  onViewCode: (requests: readonly GenerationRequest[]) => void
  onMakeGrid: () => void
  onCompare: () => void
  /** Asks for a picture whose settings are wanted. */
  onReadPicture: () => void
}

/** What else can be done with the form besides pressing Generate. */
export function FormMenu({ onViewCode, onMakeGrid, onCompare, onReadPicture }: FormMenuProps) {
  const withReady = useReadyRequests()
  return (
    <Menu
      label="More"
      items={[
        {
          label: 'View as code',
          icon: <Braces size={16} aria-hidden />,
          onSelect: () => withReady(onViewCode),
        },
        {
          label: 'Make a grid',
          icon: <Grid3x3 size={16} aria-hidden />,
          onSelect: onMakeGrid,
        },
        {
          label: 'Compare engines',
          icon: <Columns3 size={16} aria-hidden />,
          onSelect: onCompare,
        },
        {
          label: 'Settings from a picture',
          icon: <FileImage size={16} aria-hidden />,
          onSelect: onReadPicture,
        },
      ]}
    />
  )
}
