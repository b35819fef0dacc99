import { FolderHeart } from 'lucide-react'
import { Link } from 'wouter'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { galleryHref } from './gallery-address.ts'

export function EmptyCollection() {
  return (
    <EmptyState
      icon={<FolderHeart size={32} aria-hidden />}
      title="Nothing in this collection"
      text="Select pictures in your gallery, then choose Add to collection."
      action={
        <Link
          href={galleryHref}
          className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 py-1.5 text-sm font-strong text-accent-ink hover:bg-accent/90 pointer-coarse:min-h-touch"
        >
          Open the gallery
        </Link>
      }
    />
  )
}
