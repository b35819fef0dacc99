import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { measuresFor } from '../logic/layout/layout-rows.ts'
import { galleryMargins } from './gallery-margins.ts'

/** Where the first pictures will stand, as nearly as can be said before their sizes are known. */
export function GallerySkeleton({ width, height }: { width: number; height: number }) {
  const margins = galleryMargins(width)
  const inner = width - margins.left - margins.right
  const { target, gap, heading } = measuresFor(inner)
  const rows = Math.ceil(height / (target + gap))
  const perRow = Math.max(1, Math.round(inner / (target + gap)))
  return (
    <div aria-busy className="overflow-hidden">
      <header className="flex min-h-14 items-center px-3 md:px-6">
        <p aria-hidden className="text-xl font-strong">
          Gallery
        </p>
        <output className="sr-only">Reading your pictures</output>
      </header>
      <div
        className="flex flex-col"
        style={{ gap, paddingLeft: margins.left, paddingRight: margins.right, paddingTop: heading }}
      >
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex" style={{ gap, height: target }}>
            {Array.from({ length: perRow }, (__, tile) => (
              <Skeleton key={tile} className="h-full flex-1 rounded-none" />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
