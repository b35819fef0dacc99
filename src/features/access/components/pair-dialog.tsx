import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import type { AccessSession, Pairing } from '#contract/access/access.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { SelectField } from '#src/ui/fields/select-field.tsx'
import { QrCode } from '#src/ui/qr-code.tsx'
import { accessQuery } from '../api/access-query.ts'
import { inGroups } from '../logic/words.ts'
import { Countdown } from './countdown.tsx'

interface PairDialogProps {
  pairing: Pairing
  /** Those that were in before. */
  known: readonly AccessSession[]
  onRenew: () => void
  onClose: () => void
}

/** The code to scan. It closes by itself once a device has used it. */
export function PairDialog({ pairing, known, onRenew, onClose }: PairDialogProps) {
  const { links, code } = pairing
  const [chosen, setChosen] = useState(links[0] ?? '')
  const link = links.includes(chosen) ? chosen : withCode(chosen, code, links)
  const paired = useNewDevice(known)
  const host = new URL(link).host

  useEffect(() => {
    if (paired === undefined) return
    toast({ message: `${paired.name} is paired` })
    onClose()
  }, [paired, onClose])

  return (
    <Dialog
      open
      onClose={onClose}
      title="Pair a device"
      footer={
        <>
          <Button onClick={onRenew}>New code</Button>
          <Button
            variant="primary"
            icon={<Copy size={16} aria-hidden />}
            onClick={() => void copyText(link).then((done) => sayCopied('The address', done))}
          >
            Copy address
          </Button>
        </>
      }
    >
      <div className="flex flex-col items-center gap-4 low:grid low:grid-cols-[11rem_minmax(0,1fr)] low:items-start">
        <p className="text-sm text-muted low:col-start-2">
          Scan this with the camera of a phone that is on the same network. It lets in one device,
          once.
        </p>
        <div className="w-full max-w-60 low:col-start-1 low:row-span-3 low:row-start-1">
          <QrCode text={link} label={`Code to pair a device at ${host}`} />
        </div>
        <dl className="grid w-full grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
          <dt className="text-muted">Or open</dt>
          <dd className="break-all">{link.replace(/#.*/, '')}</dd>
          <dt className="text-muted">and type</dt>
          <dd className="font-mono">{inGroups(code)}</dd>
          <dt className="text-muted">Valid for</dt>
          <dd>
            <Countdown until={pairing.expiresAt} onEnd={onRenew} />
          </dd>
        </dl>
        {links.length > 1 && (
          <div className="w-full">
            <SelectField
              label="Address in the code"
              value={link}
              onChange={setChosen}
              options={links.map((value) => ({ value, label: new URL(value).origin }))}
            />
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** The same address with the newest code. */
function withCode(chosen: string, code: string, links: readonly string[]): string {
  const renewed = chosen.replace(/#.*/, `#${code}`)
  return links.includes(renewed) ? renewed : (links[0] ?? chosen)
}

/** The device that came in since; asked every two seconds, for a few minutes at most. */
function useNewDevice(known: readonly AccessSession[]): AccessSession | undefined {
  const [before] = useState(() => new Set(known.map(({ id }) => id)))
  const { data } = useQuery({ ...accessQuery, refetchInterval: 2_000 })
  return data?.owner?.sessions.find(({ id, kind }) => kind === 'device' && !before.has(id))
}
