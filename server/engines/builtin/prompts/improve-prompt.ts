import { limits } from '#contract/leonardo/limits.ts'
import { hashText } from '../core/random.ts'
import type { SettingKind } from '../understand/place-words.ts'
import type { Intent } from '../understand/intent.ts'
import { understand } from '../understand/understand.ts'
import { compositions, lights, mediums, moods } from './phrases.ts'

/** One thing a picture has whether or not its prompt says so. */
interface Aspect {
  /** What the prompt says of it; null when it says nothing. */
  read: (intent: Intent) => string | null
  phrases: readonly string[]
  /** False where saying it would change what the picture is of. */
  suits?: (intent: Intent) => boolean
}

/** Where the sun does not reach, or which is no place at all. */
const sunless: ReadonlySet<SettingKind> = new Set([
  'underwater',
  'deepsea',
  'space',
  'mars',
  'lunar',
  'alien',
  'studio',
  'table',
  'cave',
  'pattern',
  'logo',
  'room',
  'kitchen',
  'bedroom',
  'bathroom',
  'attic',
  'library',
  'cafe',
  'bar',
  'tavern',
  'museum',
  'stage',
  'arcade',
  'ballroom',
  'classroom',
  'office',
  'laboratory',
  'workshop',
  'spaceship',
  'greenhouse',
  'throne',
  'church',
  'dungeon',
  'subway',
  'station',
])

const isOfAPlace = ({ settings }: Intent) =>
  !settings.includes('pattern') && !settings.includes('logo')

const aspects: readonly Aspect[] = [
  {
    read: ({ time }) => time,
    phrases: lights,
    suits: ({ settings }) => !settings.some((setting) => sunless.has(setting)),
  },
  { read: ({ mood }) => mood, phrases: moods },
  { read: ({ shot }) => shot, phrases: compositions, suits: isOfAPlace },
  { read: ({ medium }) => medium, phrases: mediums },
]

/** The prompt with light, mood, composition and medium where it names none; those the instructions name first. */
export function improvePrompt(prompt: string, instructions: string): string {
  const wanted = understand(instructions)
  const choice = hashText(prompt)
  let improved = prompt.trim()
  for (const aspect of aspects) {
    const intent = understand(improved)
    if (aspect.read(intent) !== null || aspect.suits?.(intent) === false) continue
    const [first = '', ...others] = inOrder(aspect, choice, aspect.read(wanted))
    improved =
      [first, ...others].map((phrase) => join(improved, phrase)).find(tells(aspect)) ?? improved
  }
  return improved
}

/** All phrases, beginning with the one the prompt's own letters choose among those that are asked for. */
function inOrder({ phrases, read }: Aspect, choice: number, wanted: string | null): string[] {
  const asked = phrases.filter((phrase) => read(understand(phrase)) === wanted)
  const from = asked.length > 0 ? asked : phrases
  const start = choice % from.length
  return [...from.slice(start), ...from.slice(0, start)]
}

/** Words run together across a comma, so what is added counts only if it is then read as what it is. */
const tells =
  ({ read }: Aspect) =>
  (text: string) =>
    text.length <= limits.prompt.max && read(understand(text)) !== null

function join(text: string, phrase: string): string {
  if (text === '') return phrase
  return /[\p{P}\p{S}]$/u.test(text) ? `${text} ${phrase}` : `${text}, ${phrase}`
}
