import { toast } from './toast.tsx'

/** Says that something was copied, or why it was not. */
export function sayCopied(what: string, done: boolean): void {
  toast(
    done
      ? { message: `${what} copied`, duration: 2500 }
      : { message: `${what} could not be copied: the browser does not allow it.`, tone: 'error' },
  )
}
