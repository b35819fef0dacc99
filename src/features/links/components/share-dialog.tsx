import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { checkShare } from '#contract/studio/check-share.ts'
import type { Share } from '#contract/studio/shares.ts'
import { newId } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { changeShare, createShare } from '../api/change-share.ts'
import { changeOf, draftOf, formFor, formOf, isWhole, ruledBy } from '../logic/link-form.ts'
import type { ShareWish } from '../logic/share-wish.ts'
import { Exposure } from './exposure.tsx'
import { LinkFields } from './fields/link-fields.tsx'
import { MadeLink } from './made-link.tsx'

interface ShareDialogProps {
  open: boolean
  onClose: () => void
  wish: ShareWish
  renderPicture: (seq: number) => ReactNode
  /** This studio's address on the local network; null when it does not listen there. */
  networkHome: string | null
  settingsHref: string
}

/** **Share**: says exactly what a link would show, makes it, and hands it over. */
export function ShareDialog(props: ShareDialogProps) {
  const { open, onClose, wish } = props
  const [made, setMade] = useState<Share | null>(null)
  const title = made !== null ? 'Link created' : wish.share === null ? 'Share' : 'Edit link'
  return (
    <Dialog
      open={open}
      onClose={() => {
        setMade(null)
        onClose()
      }}
      title={title}
      wide={made === null}
    >
      {made === null ? (
        <LinkEditor {...props} onMade={setMade} />
      ) : (
        <MadeLink share={made} networkHome={props.networkHome} settingsHref={props.settingsHref} />
      )}
    </Dialog>
  )
}

function LinkEditor({
  onClose,
  onMade,
  wish,
  renderPicture,
}: ShareDialogProps & { onMade: (share: Share) => void }) {
  const { source, share } = wish
  const client = useQueryClient()
  const [key] = useState(newId)
  const [form, setForm] = useState(() =>
    share === null ? formFor(source, wish.title) : formOf(share),
  )
  const create = useMutation(createShare(client))
  const change = useMutation(changeShare(client))
  const { error } = share === null ? create : change
  const isBusy = create.isPending || change.isPending
  const canSend = isWhole(form) && checkShare(ruledBy(form)).length === 0 && !isBusy

  function send() {
    if (!canSend) return
    if (share === null) create.mutate({ key, draft: draftOf(form, source) }, { onSuccess: onMade })
    else change.mutate({ id: share.id, change: changeOf(form, source) }, { onSuccess: onClose })
  }

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="grid grid-cols-1 gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,17rem)]">
        <LinkFields
          form={form}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          wish={wish}
          renderPicture={renderPicture}
          refused={error}
        />
        <Exposure form={form} source={source} name={key} />
      </div>
      {error !== null && (
        <p role="alert" className="text-sm font-strong text-danger">
          {error.message}
        </p>
      )}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex justify-end gap-2 border-t border-line bg-surface px-5 py-3">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" type="submit" disabled={!canSend}>
          {share === null ? 'Create link' : 'Save changes'}
        </Button>
      </div>
    </form>
  )
}
