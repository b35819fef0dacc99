import { useQuery } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { Link } from 'wouter'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { seenQuery } from '../api/seen-query.ts'

interface SeenLatelyProps {
  /** Address of a picture, for its link. */
  hrefFor: (imageId: string) => string
}

/** What can be looked at while the server is away: the pictures that this device has kept. */
export function SeenLately({ hrefFor }: SeenLatelyProps) {
  const { data: pictures } = useQuery(seenQuery)
  if (pictures === undefined) return null
  if (pictures.length === 0) {
    return (
      <EmptyState
        icon={<CloudOff size={32} aria-hidden />}
        title="The server is away"
        text="Your pictures are safe on it, and appear as soon as it is back. None is kept on this device yet."
      />
    )
  }
  return (
    <section aria-labelledby="seen-lately" className="mx-auto max-w-[92rem] px-4 py-6 lg:px-8">
      <h2 id="seen-lately" className="text-lg font-strong">
        Seen lately on this device
      </h2>
      <p className="mt-1 mb-4 max-w-[40rem] text-sm text-muted">
        The server is away. These pictures were kept here; all others are safe on the server and
        come back with it.
      </p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2">
        {pictures.map(({ id, src }, index) => (
          <li key={id}>
            <Link
              href={hrefFor(id)}
              className="block overflow-hidden rounded-md bg-line outline-offset-2"
            >
              <img
                src={src}
                alt={`Seen lately, number ${index + 1}`}
                loading="lazy"
                decoding="async"
                className="aspect-square w-full object-cover"
              />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
