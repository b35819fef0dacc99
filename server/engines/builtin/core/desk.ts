import type { Pulse } from './interrupt.ts'
import { quietPulse } from './interrupt.ts'
import { Room } from './memory.ts'

/** Where a step works: memory for as long as it lasts, and whether it may stop. */
export interface Desk {
  readonly room: Room
  readonly pulse: Pulse
}

/** Runs a step at a desk of its own. Nothing taken from its room may be used afterwards. */
export function atDesk<T>(pulse: Pulse, step: (desk: Desk) => T): T {
  const room = new Room()
  try {
    return step({ room, pulse })
  } finally {
    room.leave()
  }
}

/** For a step that nobody can stop and whose memory the collector may have. */
export function quietDesk(): Desk {
  return { room: new Room(), pulse: quietPulse }
}
