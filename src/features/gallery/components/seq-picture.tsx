import { useQuery } from '@tanstack/react-query'
import { mediaPaths } from '#contract/studio/paths.ts'
import { Picture } from '#src/ui/picture.tsx'
import { imageBlockQuery } from '../api/image-block-query.ts'
import { imageIndexQuery } from '../api/image-index-query.ts'
import { blockOf } from '../logic/library/detail-blocks.ts'

/** A picture of which only the sequence number is known, small and square; an empty square where it is gone. */
export function SeqPicture({ seq }: { seq: number }) {
  const { data: index } = useQuery(imageIndexQuery)
  const { data: block } = useQuery({
    ...imageBlockQuery(blockOf(seq)),
    enabled: index !== undefined,
  })
  const tile = block?.details.get(seq)
  if (tile === undefined) return <span className="block aspect-square bg-line" />
  return (
    <Picture
      src={mediaPaths.thumbnail(tile.id, 320)}
      width={1}
      height={1}
      placeholder={tile.placeholder}
      alt={tile.alt}
      loading="lazy"
    />
  )
}
