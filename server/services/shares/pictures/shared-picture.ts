import { thumbHashToAverageRGBA } from 'thumbhash'
import type { SharedPicture } from '#contract/studio/share-page.ts'
import type { GalleryImage } from '#contract/studio/library.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import { sharedFacts } from './shared-settings.ts'

interface ShownPicture {
  share: Pick<ShareRecord, 'detail'>
  image: GalleryImage
  generation: GenerationRecord | null
  nth: number
  total: number
  token: string
}

/** Characters. Nobody wants to hear more before the next picture. */
const longestAlt = 200

/** Everything of a picture that visitors get, each field put here by name. */
export function sharedPicture(shown: ShownPicture): SharedPicture {
  const { image, generation, nth, total, token } = shown
  const { detail } = shown.share
  const { width, height, prompt, createdAt } = image
  const alt = detail === 'picture' ? '' : spoken(prompt)
  return {
    nth,
    token,
    width,
    height,
    color: averageColor(image.placeholder),
    alt: alt === '' ? `Picture ${nth} of ${total}` : alt,
    ...(detail === 'picture' ? {} : { prompt }),
    ...(detail === 'everything' && generation !== null
      ? { facts: sharedFacts(generation, createdAt) }
      : {}),
  }
}

function spoken(prompt: string): string {
  const words = Array.from(prompt.trim().replaceAll(/\s+/gu, ' '))
  if (words.length <= longestAlt) return words.join('')
  return `${words
    .slice(0, longestAlt - 1)
    .join('')
    .trimEnd()}…`
}

/** The picture's own colour, as `#rrggbb`; a grey where there is no telling. */
function averageColor(placeholder: string): string {
  try {
    const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(placeholder, 'base64'))
    return `#${[r, g, b].map((part) => hex(part)).join('')}`
  } catch {
    return '#808080'
  }
}

function hex(part: number): string {
  const value = Math.min(255, Math.max(0, Math.round(part * 255)))
  return Number.isNaN(value) ? '80' : value.toString(16).padStart(2, '0')
}
