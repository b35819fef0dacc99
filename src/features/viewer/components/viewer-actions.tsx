import {
  Blend,
  Braces,
  Copy,
  FolderPlus,
  Heart,
  ImageUp,
  Info,
  Quote,
  Palette,
  Ruler,
  Share2,
  Shuffle,
  Sprout,
  TextQuote,
  Trash2,
} from 'lucide-react'
import type { ImageView } from '#contract/studio/library.ts'
import { Button } from '#src/ui/button.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Menu, type MenuItem } from '#src/ui/menu.tsx'
import { copyText } from './copy-text.ts'
import { DownloadMenu } from './download-menu.tsx'

/** Where the form can take a picture to be guided by; the names are the request's own. */
export type GuidingPlace = 'init_image_id' | 'controlnets' | 'imagePrompts'

export interface ViewerActionsProps {
  imageId: string
  /** Null while it is read: what needs it is there, and waits. */
  view: ImageView | null
  detailsOpen: boolean
  onToggleDetails: () => void
  onRemix: () => void
  onUsePrompt: () => void
  onUseSeed: () => void
  onUseSize: () => void
  onUseAs: (place: GuidingPlace) => void
  onViewCode: () => void
  onEditInCanvas: () => void
  onFavourite: () => void
  onCollect: () => void
  onShare: () => void
  onDelete: () => void
}

const icon = { size: 18, 'aria-hidden': true } as const

/** Above the picture, where there is room for words. */
export function ActionBar(props: ViewerActionsProps) {
  const { view, onRemix, onUseSeed, onUseAs, onDelete } = props
  const disabled = view === null
  return (
    <>
      <Button variant="quiet" icon={<Shuffle {...icon} />} onClick={onRemix} disabled={disabled}>
        Remix
      </Button>
      <Button variant="quiet" icon={<Sprout {...icon} />} onClick={onUseSeed} disabled={disabled}>
        Use seed
      </Button>
      <Button variant="quiet" icon={<ImageUp {...icon} />} onClick={() => onUseAs('init_image_id')}>
        Use as init image
      </Button>
      <Menu
        label="More"
        items={[
          canvasItem(props),
          ...guideItems(props),
          ...partItems(props),
          collectItem(props),
          codeItem(props),
        ]}
      />
      <span className="mx-1 h-6 w-px bg-line" />
      <IconButton
        label="Copy prompt"
        icon={<Copy {...icon} />}
        onClick={() => copyPrompt(view)}
        disabled={disabled}
      />
      <FavouriteButton {...props} />
      <IconButton
        label="Share"
        icon={<Share2 {...icon} />}
        onClick={props.onShare}
        disabled={disabled}
      />
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
  const { view, onRemix, onUseSeed, onUseAs, onDelete } = props
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
          canvasItem(props),
          { label: 'Use seed', icon: <Sprout {...icon} />, onSelect: onUseSeed, disabled },
          {
            label: 'Share',
            icon: <Share2 {...icon} />,
            onSelect: props.onShare,
            disabled,
          },
          collectItem(props),
          ...partItems(props),
          {
            label: 'Use as init image',
            icon: <ImageUp {...icon} />,
            onSelect: () => onUseAs('init_image_id'),
          },
          ...guideItems(props),
          {
            label: 'Copy prompt',
            icon: <Copy {...icon} />,
            onSelect: () => copyPrompt(view),
            disabled,
          },
          codeItem(props),
        ]}
      />
    </>
  )
}

/** The other ways a picture can guide the next one. */
const guideItems = ({ onUseAs }: ViewerActionsProps): MenuItem[] => [
  {
    label: 'Use as ControlNet',
    icon: <Blend {...icon} />,
    onSelect: () => onUseAs('controlnets'),
  },
  {
    label: 'Use as image prompt',
    icon: <Quote {...icon} />,
    onSelect: () => onUseAs('imagePrompts'),
  },
]

/** The parts of a picture's request that one may want alone. */
function partItems({ view, onUsePrompt, onUseSize }: ViewerActionsProps): MenuItem[] {
  const disabled = view === null
  return [
    { label: 'Use prompt', icon: <TextQuote {...icon} />, onSelect: onUsePrompt, disabled },
    { label: 'Use size', icon: <Ruler {...icon} />, onSelect: onUseSize, disabled },
  ]
}

const canvasItem = ({ onEditInCanvas }: ViewerActionsProps): MenuItem => ({
  label: 'Edit in canvas',
  icon: <Palette {...icon} />,
  onSelect: onEditInCanvas,
})

const collectItem = ({ view, onCollect }: ViewerActionsProps): MenuItem => ({
  label: 'Add to collection',
  icon: <FolderPlus {...icon} />,
  onSelect: onCollect,
  disabled: view === null,
})

const codeItem = ({ view, onViewCode }: ViewerActionsProps): MenuItem => ({
  label: 'View as code',
  icon: <Braces {...icon} />,
  onSelect: onViewCode,
  disabled: view === null,
})

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
