import { emblemOf } from './acting/emblems.ts'
import type { Intent } from './intent.ts'
import { enact } from './acting/enact.ts'
import { readUnit } from './reading/read-unit.ts'
import { Reader } from './reading/reader.ts'
import { settle } from './reading/settle.ts'
import type { Unit } from './reading/units.ts'
import { splitClauses } from './words.ts'

/** Long enough for any prompt a request may carry. */
const mostLetters = 4000

/** Reads a prompt. Never fails: of text it knows nothing of, all words are unknown. */
export function understand(prompt: string): Intent {
  const words = splitClauses(prompt.slice(0, mostLetters))
  const intent = read(words)
  if (intent.subjects.length > 0 || intent.settings.length > 0) return intent
  const emblem = emblemOf(words)
  return emblem ? shownBy(intent, emblem.word, read(splitClauses(emblem.scene))) : intent
}

function read(words: readonly string[]): Intent {
  const units: Unit[] = []
  for (let at = 0; at < words.length;) {
    const unit = readUnit(words, at)
    units.push(unit)
    at += unit.words
  }
  return enact(settle(new Reader(units).read()))
}

/** What cannot be seen is shown by a scene that stands for it; whatever else the prompt says of the picture holds. */
function shownBy(said: Intent, word: string, scene: Intent): Intent {
  return {
    ...scene,
    time: said.time ?? scene.time,
    weather: said.weather ?? scene.weather,
    signs: said.signs.length > 0 ? said.signs : scene.signs,
    season: said.season ?? scene.season,
    mood: said.mood,
    medium: said.medium,
    shot: said.shot,
    tints: said.tints,
    unwanted: said.unwanted,
    words: [...said.words, { text: word, meaning: { what: 'subject', of: 0 } }],
    unknown: said.unknown.filter((other) => other !== word),
  }
}
