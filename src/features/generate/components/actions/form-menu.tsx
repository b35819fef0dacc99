import { Braces } from 'lucide-react'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { Menu } from '#src/ui/menu.tsx'
import { useReadyRequests } from '../form/use-ready-requests.ts'

export interface FormMenuProps {
  /** Shows requests as code. */
  onViewCode: (requests: readonly GenerationRequest[]) => void
}

/** What else can be done with the form besides pressing Generate. */
export function FormMenu({ onViewCode }: FormMenuProps) {
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
      ]}
    />
  )
}
