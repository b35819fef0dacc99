import { useEffect, useRef } from 'react'
import { Button } from '#src/ui/button.tsx'

interface FeedEndProps {
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => Promise<unknown>
  }
}

/** About two screens: the next page is there before one arrives. */
const lookAhead = '1600px'

/** The foot of the list: reads on by itself when it comes near, and by button when that failed. */
export function FeedEnd({ query }: FeedEndProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const foot = useRef<HTMLDivElement>(null)
  const automatic = hasNextPage && !isFetchingNextPage && !isFetchNextPageError

  useEffect(() => {
    if (!automatic || foot.current === null) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) void fetchNextPage()
      },
      { rootMargin: lookAhead },
    )
    observer.observe(foot.current)
    return () => observer.disconnect()
  }, [automatic, fetchNextPage])

  return (
    <div ref={foot} className="flex min-h-10 justify-center">
      {isFetchingNextPage && <p className="text-sm text-muted">Loading more…</p>}
      {isFetchNextPageError && !isFetchingNextPage && (
        <Button onClick={() => void fetchNextPage()}>Load more</Button>
      )}
    </div>
  )
}
