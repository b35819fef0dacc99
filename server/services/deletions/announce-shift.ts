import type { Announce } from '#server/domain/announce.ts'
import type { Shift } from '#server/domain/library.ts'

/** Beyond this many an event would weigh close to the most that a slow page may have waiting for it. */
const most = 10_000

/** Tells what left the lists or came back; nothing when nothing did. */
export function announceShift(
  announce: Announce,
  type: 'images.deleted' | 'images.restored',
  shift: Shift,
): void {
  if (shift.images.length > most) announce({ type: 'resync' })
  else if (shift.images.length > 0) announce({ type, ...shift })
}
