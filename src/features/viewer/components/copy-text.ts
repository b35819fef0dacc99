import { copyText as copy } from '#src/lib/copy-text.ts'
import { sayCopied } from '#src/ui/feedback/say-copied.ts'

/** Copies, and says so. */
export async function copyText(text: string, what: string): Promise<void> {
  sayCopied(what, await copy(text))
}
