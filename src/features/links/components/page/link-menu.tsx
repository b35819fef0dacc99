import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ExternalLink, FolderDown, RefreshCw, Trash2 } from 'lucide-react'
import { type Share, shareApi } from '#contract/studio/shares.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { saveFile } from '#src/lib/save-file.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { Menu, type MenuItem } from '#src/ui/menu.tsx'
import { deleteShare, readdressShare } from '../../api/change-share.ts'

const icon = { size: 16, 'aria-hidden': true } as const

/** What is done with a link now and then. */
export function LinkMenu({ share, name }: { share: Share; name: string }) {
  const client = useQueryClient()
  const readdress = useMutation(readdressShare(client))
  const remove = useMutation(deleteShare(client))
  const sayTrouble = ({ message }: Error) => toast({ message, tone: 'error' })
  const { id, path, state } = share
  const items: MenuItem[] = []
  if (path !== null && state === 'open') {
    items.push({
      label: 'Open as a visitor',
      icon: <ExternalLink {...icon} />,
      onSelect: () => window.open(siteBase + path, '_blank', 'noopener'),
    })
  }
  if (state !== 'revoked') {
    items.push(
      {
        label: 'Export as a site',
        icon: <FolderDown {...icon} />,
        onSelect() {
          saveFile(siteBase + shareApi.site(id))
          toast({ message: 'Downloading a folder of pages that any web host can serve' })
        },
      },
      {
        label: 'New address',
        icon: <RefreshCw {...icon} />,
        onSelect: () =>
          readdress.mutate(id, {
            onSuccess: () => toast({ message: 'It has a new address. The old one is closed.' }),
            onError: sayTrouble,
          }),
      },
    )
  } else {
    items.push({
      label: 'Remove from the list',
      icon: <Trash2 {...icon} />,
      danger: true,
      onSelect: () => remove.mutate(id, { onError: sayTrouble }),
    })
  }
  return <Menu label={`More for ${name}`} items={items} />
}
