import type { PaintTask } from '../task.ts'
import { asAvatar } from './avatar.ts'
import { readEmphasis } from './emphasis.ts'
import type { Intent } from './intent.ts'
import type { Refusals } from './refusals.ts'
import { readRefusals, withoutRefused } from './refusals.ts'
import { understandStressed } from './stress.ts'

interface Reading {
  readonly intent: Intent
  readonly refused: Refusals
  /** What the composition is drawn from: emphasis changes how much of a thing there is, not where it stands. */
  readonly origin: string
}

/** Everything the words of a task ask for and rule out. */
export function readTask(
  task: Pick<PaintTask, 'prompt' | 'origin' | 'negative' | 'fantasyAvatar'>,
): Reading {
  const said = understandStressed(readEmphasis(task.prompt))
  const negative = [readEmphasis(task.negative).text, ...said.unwanted].join(', ')
  const refused = readRefusals(negative)
  const intent = withoutRefused(said, negative, refused)
  return {
    intent: task.fantasyAvatar ? asAvatar(intent) : intent,
    refused,
    origin: readEmphasis(task.origin).text,
  }
}
