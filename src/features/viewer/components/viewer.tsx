import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import { altText } from '#src/lib/alt-text.ts'
import { useWide } from '#src/lib/use-wide.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { imageViewQuery } from '../api/image-view-query.ts'
import { useNeighbours } from '../api/use-neighbours.ts'
import { isGone } from '../logic/is-gone.ts'
import { type Neighbour, nobody, type Within } from '../logic/neighbours.ts'
import { Details, type DetailsProps } from './details/details.tsx'
import { DetailsSheet } from './details/details-sheet.tsx'
import { Stage, type StageHandle } from './stage/stage.tsx'
import { usePatientKeys } from './use-patient-keys.ts'
import { useViewerKeys } from './use-viewer-keys.ts'
import {
  ActionBar,
  ActionRow,
  DetailsButton,
  type GuidingPlace,
  type ViewerActionsProps,
} from './viewer-actions.tsx'
import { ViewerTrouble } from './viewer-trouble.tsx'

interface ViewerProps extends Pick<DetailsProps, 'labelOf' | 'gridHref' | 'renderMarks'> {
  imageId: string
  /** The list it was opened from; null for the whole gallery. */
  within: Within | null
  /** To a neighbour, by id and sequence number. */
  onNavigate: (imageId: string, seq: number) => void
  onClose: () => void
  /** Deletes a picture, by sequence number, and offers it back. */
  onDelete: (seq: number) => void
  /** Marks a picture, by sequence number, as a favourite, or no longer. */
  onFavourite: (seq: number, favourite: boolean) => void
  /** Puts a picture, by sequence number, into collections. */
  onCollect: (seq: number) => void
  /** Makes a link to a picture, by sequence number. */
  onShare: (seq: number) => void
  onRemix: (generation: Generation) => void
  onUsePrompt: (request: GenerationRequest) => void
  onUseSeed: (seed: number) => void
  onUseSize: (request: GenerationRequest) => void
  /** Puts a picture where the form takes one. */
  onUseAs: (imageId: string, place: GuidingPlace) => void
  onViewCode: (request: GenerationRequest) => void
  onEditInCanvas: () => void
}

/** One picture over the page it was opened from. */
export function Viewer(props: ViewerProps) {
  const { imageId, onNavigate, onClose, onDelete, onFavourite } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const stage = useRef<StageHandle>(null)
  const [openedWith] = useState(imageId)
  const [detailsOpen, setDetailsOpen] = useState(false)
  const { data: view, error, refetch } = useQuery(imageViewQuery(imageId))
  const wide = useWide()
  const known = useNeighbours(imageId, view, props.within)
  const beside = known ?? nobody
  // A later reading that failed does not take away what was read before, unless the picture is gone.
  const isTroubled = view === null || isGone(error) || (view === undefined && error !== null)
  const toggleDetails = () => setDetailsOpen((open) => !open)

  // Also after the browser has closed it by itself and the address turned out to name another picture.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null || element.open) return
    element.showModal()
    element.focus()
  })

  const [closedAt, setClosedAt] = useState<string | null>(null)
  function close() {
    // Escape can be heard twice, and going back twice would leave the page behind.
    if (closedAt === imageId) return
    setClosedAt(imageId)
    onClose()
  }

  function go(neighbour: Neighbour | null) {
    if (neighbour !== null) onNavigate(neighbour.id, neighbour.seq)
  }

  function deletePicture() {
    if (!view) return
    onDelete(view.image.seq)
    const heir = beside.older ?? beside.newer
    if (heir === null) close()
    else go(heir)
  }

  function toggleFavourite() {
    if (view) onFavourite(view.image.seq, !view.image.favourite)
  }

  const onKey = usePatientKeys(known !== null || isTroubled, (key) => {
    if (key === 'older' || key === 'newer') go(beside[key])
    else if (key === 'details') toggleDetails()
    else if (key === 'favourite') toggleFavourite()
    else if (key === 'delete') deletePicture()
    else if (key === 'zoomReset') stage.current?.reset()
    else stage.current?.zoomBy(key === 'zoomIn' ? 1.5 : 1 / 1.5)
  })
  useViewerKeys(dialog, onKey)

  const actions: ViewerActionsProps = {
    imageId,
    view: view ?? null,
    detailsOpen,
    onToggleDetails: toggleDetails,
    onRemix: () => view && props.onRemix(view.generation),
    onUsePrompt: () => view && props.onUsePrompt(view.generation.request),
    onUseSeed: () => view && props.onUseSeed(view.generation.seed),
    onUseSize: () => view && props.onUseSize(view.generation.request),
    onUseAs: (place) => props.onUseAs(imageId, place),
    onViewCode: () => view && props.onViewCode(view.generation.request),
    onEditInCanvas: props.onEditInCanvas,
    onFavourite: toggleFavourite,
    onShare: () => view && props.onShare(view.image.seq),
    onCollect: () => view && props.onCollect(view.image.seq),
    onDelete: deletePicture,
  }

  const details = view ? (
    <Details
      view={view}
      labelOf={props.labelOf}
      gridHref={props.gridHref}
      renderMarks={props.renderMarks}
    />
  ) : (
    <Skeleton className="m-5 h-40" />
  )

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      data-theme="dark"
      aria-label="Picture"
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onClose={close}
      className="m-0 h-dvh max-h-none w-screen max-w-none overflow-hidden border-0 bg-veil p-0 text-ink outline-none backdrop:bg-veil"
    >
      <div className="flex h-full">
        <div className="flex min-w-0 flex-1 flex-col pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)]">
          <header className="flex min-h-14 items-center justify-end gap-1 px-2">
            <IconButton
              label="Close"
              icon={<X size={20} aria-hidden />}
              onClick={close}
              className="mr-auto"
            />
            {!isTroubled && (wide ? <ActionBar {...actions} /> : <DetailsButton {...actions} />)}
          </header>
          <div className="relative min-h-0 flex-1 lg:mb-2">
            {isTroubled ? (
              <ViewerTrouble error={error} onRetry={() => void refetch()} onClose={close} />
            ) : (
              <Stage
                key={imageId}
                ref={stage}
                imageId={imageId}
                alt={view ? altText(view.generation.request.prompt) : null}
                size={view?.image ?? null}
                grows={imageId === openedWith}
                onOutcome={(outcome) => (outcome === 'close' ? close() : go(beside[outcome]))}
              />
            )}
            <Turn side="left" label="Newer picture" to={beside.newer} onTurn={go} />
            <Turn side="right" label="Older picture" to={beside.older} onTurn={go} />
          </div>
          {!wide && (
            <footer className="flex min-h-14 items-center justify-around px-2 pb-[env(safe-area-inset-bottom)]">
              {!isTroubled && <ActionRow {...actions} />}
            </footer>
          )}
        </div>
        {detailsOpen &&
          !isTroubled &&
          (wide ? (
            <aside
              aria-label="Details"
              className="w-[23rem] shrink-0 overflow-y-auto overscroll-contain border-l border-line bg-surface"
            >
              {details}
            </aside>
          ) : (
            <DetailsSheet onClose={toggleDetails}>{details}</DetailsSheet>
          ))}
      </div>
    </dialog>
  )
}

interface TurnProps {
  side: 'left' | 'right'
  label: string
  to: Neighbour | null
  onTurn: (neighbour: Neighbour) => void
}

/** To a neighbour, at the edge of the picture; on a touch screen one swipes. */
function Turn({ side, label, to, onTurn }: TurnProps) {
  if (to === null) return null
  const Chevron = side === 'left' ? ChevronLeft : ChevronRight
  return (
    <IconButton
      label={label}
      icon={<Chevron size={24} aria-hidden />}
      onClick={() => onTurn(to)}
      className={`absolute top-1/2 -translate-y-1/2 bg-veil/40 ${side === 'left' ? 'left-2' : 'right-2'}`}
    />
  )
}
