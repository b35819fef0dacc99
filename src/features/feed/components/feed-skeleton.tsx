import { Skeleton } from '#src/ui/feedback/skeleton.tsx'

const cards = [0, 1, 2]
const tiles = [0, 1, 2, 3]

/** The list's shape while it is read. */
export function FeedSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading what you made…</span>
      <div className="flex flex-col gap-10">
        {cards.map((card) => (
          <div key={card} className="flex flex-col gap-3">
            <Skeleton className="h-6 w-3/5" />
            <Skeleton className="h-4 w-2/5" />
            <div className="grid grid-cols-2 gap-1.5 md:grid-cols-4">
              {tiles.map((tile) => (
                <Skeleton key={tile} className="aspect-[4/3] w-full" />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
