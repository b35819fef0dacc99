import { useQuery } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Share } from '#contract/studio/shares.ts'
import { Button } from '#src/ui/button.tsx'
import { Segments } from '#src/ui/fields/segments.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { marksQuery, sharesQuery } from '../../api/shares-query.ts'
import { LinkCard } from './link-card.tsx'
import { LinkDialogs, type LinkTask } from './link-dialogs.tsx'

interface LinksPageProps {
  galleryHref: string
  /** The gallery narrowed to what visitors of a link chose. */
  chosenHref: (shareId: string) => string
  onEdit: (share: Share) => void
  renderPicture: (seq: number) => ReactNode
  networkHome: string | null
  settingsHref: string
}

type Wanted = 'all' | Share['state']

/** More links than this are easier found by their state. */
const few = 8

/** Every link, newest first. */
export function LinksPage(props: LinksPageProps) {
  const { data: shares, error, refetch } = useQuery(sharesQuery)
  const { data: marks = [] } = useQuery(marksQuery)
  const [wanted, setWanted] = useState<Wanted>('all')
  const [task, setTask] = useState<LinkTask | null>(null)

  if (shares === undefined) {
    return error === null ? (
      <div aria-busy className={`${pageLook} flex flex-col gap-3 pt-4`}>
        <output className="sr-only">Reading your links</output>
        {Array.from({ length: 4 }, (_, at) => (
          <Skeleton key={at} className="h-32 rounded-lg" />
        ))}
      </div>
    ) : (
      <ErrorState
        title="Your links could not be read"
        text={`${error.message} They stay as they are.`}
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    )
  }
  if (shares.length === 0) return <NoLinks galleryHref={props.galleryHref} />

  const shown = shares.filter(({ state }) => wanted === 'all' || state === wanted)
  return (
    <div className={pageLook}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
        <p className="mr-auto text-sm text-muted">{summary(shares)}</p>
        {shares.length > few && (
          <div className="w-full sm:w-80">
            <Segments label="Show" value={wanted} options={states} onChange={setWanted} />
          </div>
        )}
      </div>
      {shown.length === 0 && (
        <p className="py-10 text-center text-sm text-muted">No link is in that state.</p>
      )}
      <ul aria-label="Links" className="flex flex-col gap-3">
        {shown.map((share) => (
          <li key={share.id}>
            <LinkCard
              share={share}
              marks={marks.filter((mark) => mark.share === share.id)}
              chosenHref={props.chosenHref(share.id)}
              renderPicture={props.renderPicture}
              networkHome={props.networkHome}
              onTask={(kind) => (kind === 'edit' ? props.onEdit(share) : setTask({ kind, share }))}
            />
          </li>
        ))}
      </ul>
      <LinkDialogs
        task={task}
        onClose={() => setTask(null)}
        networkHome={props.networkHome}
        settingsHref={props.settingsHref}
      />
    </div>
  )
}

const pageLook = 'mx-auto max-w-[44rem] px-4 pb-12 lg:px-8'

const states = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'expired', label: 'Expired' },
  { value: 'revoked', label: 'Revoked' },
] as const

function summary(shares: readonly Share[]): string {
  const open = shares.filter(({ state }) => state === 'open').length
  const all = shares.length === 1 ? '1 link' : `${shares.length.toLocaleString('en')} links`
  return open === shares.length ? all : `${all}, ${open.toLocaleString('en')} open`
}

function NoLinks({ galleryHref }: { galleryHref: string }) {
  return (
    <EmptyState
      icon={<Link2 size={32} aria-hidden />}
      title="No links yet"
      text="A link shows pictures to anyone you send it to, on any device, without an account. Select pictures in your gallery and choose Share."
      action={
        <Link
          href={galleryHref}
          className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 py-1.5 text-sm font-strong text-accent-ink hover:bg-accent/90 pointer-coarse:min-h-touch"
        >
          Choose pictures
        </Link>
      }
    />
  )
}
