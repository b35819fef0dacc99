import { Copy, Heart, ImageUp, Info, Shuffle, Sprout, Trash2 } from 'lucide-react'
import type { ImageView } from '#contract/studio/library.ts'
import { Button } from '#src/ui/button.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { copyText } from './copy-text.ts'
import { DownloadMenu } from './download-menu.tsx'

export interface ViewerActionsProps {
  imageId: string
  /** Null while it is read: what needs it is there, and waits. */
  view: ImageView | null
  detailsOpen: boolean
  onToggleDetails: () => void
  onRemix: () => void
  onUseSeed: () => void
  onUseAsInit: () => void
  onFavourite: () => void
  onDelete: () => void
}

const icon = { size: 18, 'aria-hidden': true } as const

/** Above the picture, where there is room for words. */
export function ActionBar(props: ViewerActionsProps) {
  const { view, onRemix, onUseSeed, onUseAsInit, onDelete } = props
  const disabled = view === null
  return (
    <>
      <Button variant="quiet" icon={<Shuffle {...icon} />} onClick={onRemix} disabled={disabled}>
        Remix
      </Button>
      <Button variant="quiet" icon={<Sprout {...icon} />} onClick={onUseSeed} disabled={disabled}>
        Use seed
      </Button>
      <Button variant="quiet" icon={<ImageUp {...icon} />} onClick={onUseAsInit}>
        Use as init image
      </Button>
      <span className="mx-1 h-6 w-px bg-line" />
      <IconButton
        label="Copy prompt"
        icon={<Copy {...icon} />}
        onClick={() => copyPrompt(view)}
        disabled={disabled}
      />
      <FavouriteButton {...props} />
      <DownloadMenu imageId={props.imageId} />
      <IconButton
        label="Delete"
        icon={<Trash2 {...icon} />}
        onClick={onDelete}
        disabled={disabled}
      />
      <DetailsButton {...props} />
    </>
  )
}

/** At the foot of a phone: what is done most, and the rest under More. */
export function ActionRow(props: ViewerActionsProps) {
  const { view, onRemix, onUseSeed, onUseAsInit, onDelete } = props
  const disabled = view === null
  return (
    <>
      <Button variant="quiet" icon={<Shuffle {...icon} />} onClick={onRemix} disabled={disabled}>
        Remix
      </Button>
      <FavouriteButton {...props} />
      <DownloadMenu imageId={props.imageId} />
      <IconButton
        label="Delete"
        icon={<Trash2 {...icon} />}
        onClick={onDelete}
        disabled={disabled}
      />
      <Menu
        label="More"
        items={[
          { label: 'Use seed', icon: <Sprout {...icon} />, onSelect: onUseSeed, disabled },
          { label: 'Use as init image', icon: <ImageUp {...icon} />, onSelect: onUseAsInit },
          {
            label: 'Copy prompt',
            icon: <Copy {...icon} />,
            onSelect: () => copyPrompt(view),
            disabled,
          },
        ]}
      />
    </>
  )
}

export function DetailsButton({ detailsOpen, onToggleDetails }: ViewerActionsProps) {
  return (
    <IconButton
      label="Details"
      icon={<Info {...icon} />}
      aria-expanded={detailsOpen}
      aria-keyshortcuts="I"
      onClick={onToggleDetails}
      className={detailsOpen ? 'bg-accent-soft' : undefined}
    />
  )
}

function FavouriteButton({ view, onFavourite }: ViewerActionsProps) {
  const marked = view?.image.favourite === true
  return (
    <IconButton
      label="Favourite"
      icon={<Heart {...icon} className={marked ? 'fill-accent text-accent' : ''} />}
      aria-pressed={marked}
      aria-keyshortcuts="F"
      onClick={onFavourite}
      disabled={view === null}
    />
  )
}

function copyPrompt(view: ImageView | null) {
  if (view !== null) void copyText(view.generation.request.prompt, 'Prompt')
}
