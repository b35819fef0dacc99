import type { Announce } from '#server/domain/announce.ts'
import type { Shift } from '#server/domain/library.ts'
import { largestNews } from '../largest-news.ts'

/** Tells what left the lists or came back; nothing when nothing did. */
export function announceShift(
  announce: Announce,
  type: 'images.deleted' | 'images.restored',
  shift: Shift,
): void {
  if (shift.images.length > largestNews) announce({ type: 'resync' })
  else if (shift.images.length > 0) announce({ type, ...shift })
}
