import type { Generation } from '#contract/studio/generation.ts'
import { firstCharacters } from '#src/lib/first-characters.ts'

interface Words {
  title: string
  body: string
}

/** Characters of a prompt in a notification: phones show little more. */
const most = 90
/** Milliseconds from when people look away. */
const long = 20_000

/** What a finished generation is said to have come to. */
export function wordsFor({ status, images, request }: Generation): Words {
  const count = images.length
  const done = count === 1 ? 'Your picture is ready' : `Your ${count} pictures are ready`
  return {
    title: status === 'failed' ? 'A generation failed' : done,
    body: firstCharacters(request.prompt, most),
  }
}

/** Whether somebody may have liked not to wait for it. */
export function tookLong({ createdAt, finishedAt }: Generation): boolean {
  return finishedAt !== null && finishedAt - createdAt >= long
}
