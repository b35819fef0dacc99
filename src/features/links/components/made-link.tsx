import { Copy, Share2 } from 'lucide-react'
import { Link } from 'wouter'
import type { Share } from '#contract/studio/shares.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { Button } from '#src/ui/button.tsx'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'
import { controlLook } from '#src/ui/fields/control-look.ts'
import { QrCode } from '#src/ui/qr-code.tsx'
import { addressOf, homeToSend, isOnlyHere } from '../logic/address.ts'
import { nameOf } from '../logic/share-words.ts'

/** Where this page has the studio. */
const ownHome = location.origin + siteBase

interface MadeLinkProps {
  share: Share
  networkHome: string | null
  settingsHref: string
}

/** The address of a link, in every way one may hand it on. */
export function MadeLink({ share, networkHome, settingsHref }: MadeLinkProps) {
  if (share.path === null) {
    return <p className="text-sm text-muted">This link has no address any more.</p>
  }
  const isHere = isOnlyHere(location.hostname)
  const address = addressOf(share.path, homeToSend(location.hostname, ownHome, networkHome))
  const canShare = typeof navigator.share === 'function'
  return (
    <div className="flex flex-col gap-4 low:grid low:grid-cols-[minmax(0,1fr)_10rem]">
      <p className="text-sm text-muted">{nameOf(share)}</p>
      <div className="flex flex-col gap-2 sm:flex-row low:flex-col">
        <input
          readOnly
          aria-label="Address"
          value={address}
          onFocus={(event) => event.target.select()}
          className={`${controlLook} min-w-0 flex-1`}
        />
        <div className="flex gap-2">
          <Button
            variant="primary"
            className="flex-1"
            icon={<Copy size={16} aria-hidden />}
            onClick={() => void copyText(address).then((done) => sayCopied('Link', done))}
          >
            Copy link
          </Button>
          {canShare && (
            <Button
              className="flex-1"
              icon={<Share2 size={16} aria-hidden />}
              onClick={() => {
                // Closing the sheet without choosing is no fault.
                navigator.share({ url: address, title: nameOf(share) }).catch(() => undefined)
              }}
            >
              Send…
            </Button>
          )}
        </div>
      </div>
      {isHere && <OnlyHere networkHome={networkHome} settingsHref={settingsHref} />}
      <div className="mx-auto w-44 overflow-hidden rounded-lg border border-line low:col-start-2 low:row-span-3 low:row-start-1 low:w-full low:self-start">
        <QrCode text={address} label="QR code of the link" />
      </div>
    </div>
  )
}

function OnlyHere({ networkHome, settingsHref }: Omit<MadeLinkProps, 'share'>) {
  return (
    <p className="rounded-md bg-accent-soft px-3 py-2 text-sm">
      {networkHome === null ? (
        <>
          This address works on this machine only. To open it on other devices, let Gesso listen on
          your network in <SettingsLink href={settingsHref} />, or run it where others reach it.
        </>
      ) : (
        'This address works for devices on your network. For anyone elsewhere, run Gesso where they reach it.'
      )}
    </p>
  )
}

const SettingsLink = ({ href }: { href: string }) => (
  <Link href={href} className="font-strong text-accent underline underline-offset-2">
    Settings
  </Link>
)
