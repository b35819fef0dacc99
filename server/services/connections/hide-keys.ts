/** Shorter ones are words of their own ("none", "local"): hiding them would only garble what is said. */
const shortest = 6
/** Keys that were taken away may still be in an answer on its way; more than these few are not. */
const mostRemembered = 200

const hidden = '[key]'

/** Takes keys out of texts that others wrote, however they spelled them. */
export interface HideKeys {
  /** From now on. */
  learn(key: string): void
  /** Of keys with at least so many characters. */
  hide(text: string, least?: number): string
}

export function createHideKeys(): HideKeys {
  const spellings = new Map<string, readonly string[]>()
  return {
    learn(key) {
      if (key.length < shortest) return
      spellings.delete(key)
      spellings.set(key, spellingsOf(key))
      const [oldest] = spellings.keys()
      if (spellings.size > mostRemembered && oldest !== undefined) spellings.delete(oldest)
    },
    hide(text, least = shortest) {
      let result = text
      for (const [key, one] of spellings) {
        if (key.length < least) continue
        for (const spelling of one) result = result.replaceAll(spelling, hidden)
      }
      return result
    },
  }
}

function spellingsOf(key: string): string[] {
  const bytes = Buffer.from(key)
  const plain = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]
  const hex = bytes.toString('hex')
  const all = [...plain, hex, hex.toUpperCase(), ...base64Cores(bytes)]
  // The longest first, so that nothing is left standing around a shorter one.
  return [...new Set(all)].toSorted((a, b) => b.length - a.length)
}

/** What base64 makes of it wherever it stands in a longer text: its outermost letters depend on its neighbours. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes])
    const whole = Math.floor(padded.length / 3) * 3
    const from = before === 0 ? 0 : 4
    const core = padded.subarray(0, whole).toString('base64').slice(from)
    return core.length < 8 ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
