import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { firstCharacters } from '#src/lib/first-characters.ts'

const excerptLength = 60

/** The start of a prompt, cut at a word where there is one. */
export function excerpt(prompt: string): string {
  const line = prompt.trim().replaceAll(/\s+/g, ' ')
  const cut = firstCharacters(line, excerptLength)
  if (cut === line) return line
  const space = cut.lastIndexOf(' ')
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`
}

/** "2 of 4", or that its turn has not come. */
export function countWords({ status, images, expected }: Generation): string {
  return status === 'queued' ? 'Waiting' : `${images.length} of ${expected}`
}

export const pictures = (count: number): string =>
  `${count} ${count === 1 ? 'picture' : 'pictures'}`

/** What is said when a generation ends; null for every other event. */
export function endedWords(event: StudioEvent): string | null {
  if (event.type === 'generation.completed') {
    return `${pictures(event.generation.images.length)} finished`
  }
  if (event.type === 'generation.failed') {
    const { engine, error } = event.generation
    return `A generation failed. ${error ?? ''}${engine === 'builtin' ? ' Nothing was charged.' : ''}`
  }
  if (event.type === 'generation.changed' && event.generation.status === 'unknown') {
    return 'It is not known whether a generation was made. It may have been charged.'
  }
  if (event.type !== 'generation.cancelled') return null
  const kept = event.generation.images.length
  return kept === 0 ? 'Generation cancelled' : `Generation cancelled, ${pictures(kept)} kept`
}
