import { toast } from '#src/ui/feedback/toast.tsx'
import { pictureWords } from '../logic/words.ts'
import { sendCollected } from './collect-pictures.ts'

/** Takes pictures out of a collection and offers them back. They stay in the gallery. */
export async function takeOut(
  { id, name }: { id: string; name: string },
  images: readonly number[],
): Promise<void> {
  try {
    const moved = await sendCollected({ id, images, included: false })
    toast({
      message: `${pictureWords(moved.length)} taken out of ${name}`,
      action: {
        label: 'Undo',
        onPress: () => {
          sendCollected({ id, images: moved, included: true }).catch((error: unknown) =>
            say('That could not be undone.', error),
          )
        },
      },
    })
  } catch (error) {
    say('Nothing was taken out.', error)
  }
}

function say(what: string, error: unknown) {
  const why = error instanceof Error ? error.message : ''
  toast({ message: `${what} ${why}`.trim(), tone: 'error' })
}
