/** The prompt on screen, and a way to say something about it. Only what is said last stays. */
export interface PromptBox {
  read: () => string
  write: (text: string) => void
  say: (message: string, action?: { label: string; onPress: () => void }) => void
}

/** Puts another prompt in the place of what is there, which one press brings back: undoing can be undone too. */
export function swapPrompt(box: PromptBox, next: string, message: string): void {
  const before = box.read()
  box.write(next)
  box.say(message, {
    label: 'Undo',
    onPress: () => {
      // What was typed since then is as much one's own as what was there before.
      if (box.read() === next) box.write(before)
      else swapPrompt(box, before, 'Your earlier prompt is back.')
    },
  })
}

/**
 * Takes up a prompt that was asked for when `asked` was on screen. Whatever was typed while it was on its way
 * stays, and the answer is only offered.
 */
export function takePrompt(box: PromptBox, asked: string, answer: string, message: string): void {
  if (box.read() !== asked) {
    box.say('You went on typing, so your words were kept.', {
      label: 'Replace them',
      onPress: () => swapPrompt(box, answer, message),
    })
  } else if (answer === asked) {
    box.say('There is nothing to add: the prompt says it all.')
  } else {
    swapPrompt(box, answer, message)
  }
}
