import { Copy, ImageOff, Pencil, QrCode as QrIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { mediaPaths } from '#contract/studio/paths.ts'
import type { Share, ShareMark } from '#contract/studio/shares.ts'
import { copyText } from '#src/lib/copy-text.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { classes } from '#src/ui/classes.ts'
import { Button } from '#src/ui/button.tsx'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Picture } from '#src/ui/picture.tsx'
import { addressOf, homeToSend } from '../../logic/address.ts'
import { nameOf, optionWords, sourceWords } from '../../logic/share-words.ts'
import { LinkMarks } from './link-marks.tsx'
import { LinkMenu } from './link-menu.tsx'
import { LinkTimes } from './link-times.tsx'

export type LinkDeed = 'edit' | 'hand over' | 'revoke'

interface LinkCardProps {
  share: Share
  /** Of this link. */
  marks: readonly ShareMark[]
  chosenHref: string
  renderPicture: (seq: number) => ReactNode
  onTask: (deed: LinkDeed) => void
  networkHome: string | null
}

/** One link: what it shows, how it fared, what can be done with it. */
export function LinkCard({
  share,
  marks,
  chosenHref,
  renderPicture,
  onTask,
  networkHome,
}: LinkCardProps) {
  const { path, state } = share
  const name = nameOf(share)
  const home = homeToSend(location.hostname, location.origin + siteBase, networkHome)
  const isOpen = state === 'open' && path !== null
  return (
    <article
      aria-label={name}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3 sm:p-4"
    >
      <div className="flex gap-3 sm:gap-4">
        <Cover share={share} />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <h2 className="line-clamp-2 min-w-0 text-base font-strong break-words">{name}</h2>
            <StateMark state={state} />
          </div>
          <p className="mt-0.5 text-sm text-muted">
            {[
              ...(share.title === '' ? [] : [sourceWords(share.source, share.pictures)]),
              ...optionWords(share),
            ].join(' · ')}
          </p>
          <LinkTimes share={share} />
        </div>
        {state === 'revoked' && <LinkMenu share={share} name={name} />}
      </div>
      {marks.length > 0 && (
        <LinkMarks marks={marks} chosenHref={chosenHref} renderPicture={renderPicture} />
      )}
      {state !== 'revoked' && (
        <div className="flex flex-wrap items-center gap-1.5">
          {isOpen && (
            <>
              <Button
                icon={<Copy size={16} aria-hidden />}
                onClick={() =>
                  void copyText(addressOf(path, home)).then((done) => sayCopied('Link', done))
                }
              >
                <span>
                  Copy<span className="max-sm:sr-only"> link</span>
                </span>
              </Button>
              <IconButton
                label="Show QR code"
                icon={<QrIcon size={18} aria-hidden />}
                onClick={() => onTask('hand over')}
              />
            </>
          )}
          {state === 'open' && (
            <IconButton
              label="Edit"
              icon={<Pencil size={18} aria-hidden />}
              onClick={() => onTask('edit')}
            />
          )}
          {state === 'expired' && <Button onClick={() => onTask('edit')}>Open again</Button>}
          <span className="ml-auto flex items-center gap-1">
            <Button variant="quiet" onClick={() => onTask('revoke')}>
              Revoke
            </Button>
            <LinkMenu share={share} name={name} />
          </span>
        </div>
      )}
    </article>
  )
}

function Cover({ share: { first, state } }: { share: Share }) {
  return (
    <span
      className={classes(
        'size-20 shrink-0 overflow-hidden rounded-md sm:size-24',
        state !== 'open' && 'opacity-60',
      )}
    >
      {first === null ? (
        <span className="flex size-full items-center justify-center bg-line text-muted">
          <ImageOff size={20} aria-hidden />
        </span>
      ) : (
        <Picture
          src={mediaPaths.thumbnail(first.id, 320)}
          width={1}
          height={1}
          placeholder={first.placeholder}
          alt=""
          loading="lazy"
        />
      )}
    </span>
  )
}

const stateWords = { open: 'Open', expired: 'Expired', revoked: 'Revoked' } as const
const stateLooks = {
  open: 'border-line text-ok',
  expired: 'border-line bg-accent-soft text-ink',
  revoked: 'border-line text-muted',
} as const

function StateMark({ state }: Pick<Share, 'state'>) {
  return (
    <span className={`rounded-full border px-2 text-xs font-strong ${stateLooks[state]}`}>
      {stateWords[state]}
    </span>
  )
}
