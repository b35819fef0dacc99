import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Download, Heart, Trash2, X } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { useWide } from '#src/lib/use-wide.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { Menu } from '#src/ui/menu.tsx'
import { areFavourites } from '../api/mark-tiles.ts'
import { useDownloadImages } from '../api/use-download-images.ts'
import { useSetFavourites } from '../api/use-set-favourites.ts'
import {
  leaveSelection,
  selectAll,
  startSelecting,
  useSelection,
} from '../logic/selection/selection-store.ts'
import type { LibraryIndex } from '../logic/library/library-index.ts'

interface GalleryBarProps {
  index: LibraryIndex
  onDelete: () => void
  /** In place of the gallery's own name. */
  heading: ReactNode
  /** Beside **Select**. */
  tools: ReactNode
  /** What can be done with some pictures, by sequence number, besides what the gallery does itself. */
  actions: readonly SelectionAction[]
}

export interface SelectionAction {
  label: string
  icon: ReactNode
  run: (images: readonly number[]) => void
}

/** The page's head; while selecting, what can be done with the selection. */
export function GalleryBar({ index, onDelete, heading, tools, actions }: GalleryBarProps) {
  const selecting = useSelection((state) => state.selecting)
  const total = index.seqs.length
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-1 px-2 sm:gap-x-2 sm:px-3 md:px-6">
      {selecting ? (
        <SelectionTools index={index} onDelete={onDelete} actions={actions} />
      ) : (
        <>
          {heading ?? (
            <>
              <p aria-hidden className="text-xl font-strong">
                Gallery
              </p>
              <p className="mr-auto pt-1 text-sm text-muted">{countWords(total)}</p>
            </>
          )}
          {tools}
          <Button onClick={startSelecting}>Select</Button>
        </>
      )}
    </header>
  )
}

type SelectionToolsProps = Pick<GalleryBarProps, 'index' | 'onDelete' | 'actions'>

function SelectionTools({ index, onDelete, actions }: SelectionToolsProps) {
  const selected = useSelection((state) => state.selected)
  const setFavourites = useSetFavourites()
  const download = useDownloadImages()
  const client = useQueryClient()
  const wide = useWide()
  const count = selected.size
  const marked = count > 0 && areFavourites(client, selected)
  const all: SelectionAction[] = [
    ...actions,
    { label: 'Download', icon: <Download size={18} aria-hidden />, run: download.mutate },
  ]
  return (
    <>
      <IconButton
        label="Leave selection"
        icon={<X size={18} aria-hidden />}
        onClick={leaveSelection}
      />
      <output className="mr-auto text-base font-strong">
        {count.toLocaleString('en')}
        <span className="max-sm:sr-only"> selected</span>
      </output>
      <Button
        variant="quiet"
        onClick={() => selectAll(index)}
        disabled={count === index.seqs.length}
      >
        Select all
      </Button>
      <IconButton
        label="Favourite"
        icon={<Heart size={18} aria-hidden className={marked ? 'fill-accent text-accent' : ''} />}
        aria-pressed={marked}
        onClick={() => setFavourites({ images: Array.from(selected), favourite: !marked })}
        disabled={count === 0}
      />
      {wide ? (
        all.map(({ label, icon, run }) => (
          <IconButton
            key={label}
            label={label}
            icon={icon}
            onClick={() => run(Array.from(selected))}
            disabled={count === 0 || (label === 'Download' && download.isPending)}
          />
        ))
      ) : (
        <Menu
          label="More"
          items={all.map(({ label, icon, run }) => ({
            label,
            icon,
            disabled: count === 0,
            onSelect: () => run(Array.from(selected)),
          }))}
        />
      )}
      <Button
        variant="danger"
        icon={<Trash2 size={16} aria-hidden />}
        onClick={onDelete}
        disabled={count === 0}
      >
        <span className="max-sm:sr-only">Delete</span>
      </Button>
    </>
  )
}

const countWords = (count: number) =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`
