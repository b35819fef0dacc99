import type { Intent } from '../intent.ts'
import type { SettingKind } from '../place-words.ts'
import { plainRooms } from '../setting-words.ts'
import { settings } from './lexicon.ts'

const buildings = /^(house|castle|church|temple|tower|windmill|lighthouse|tent|pyramid|ruin)$/
const standIns: Readonly<Record<string, SettingKind>> = {
  house: 'room',
  castle: 'throne',
  church: 'church',
  temple: 'church',
  tower: 'attic',
  windmill: 'barn',
  lighthouse: 'attic',
  tent: 'cabin',
  pyramid: 'dungeon',
  ruin: 'church',
}
const models = /^(toy|toys|model|miniature|tiny|doll|lego|gingerbread|paper|cardboard)$/

/** Words for being inside that name no room of their own. */
export function isIndoors(text: string): boolean {
  return /^(interior|interiors|indoors)$/.test(text)
}

/**
 * A building and a room are one place: "cabin interior", "interior of a castle", "a cottage with a fireplace". Where
 * the room has no name of its own it is the building's; answers what is left to paint and where.
 */
export function enterBuilding(intent: Intent): { housed: number; place: SettingKind } | null {
  const [first] = intent.settings
  if (first === undefined || !plainRooms.has(first)) return null
  const housed = intent.subjects.findIndex(
    ({ kind, count, size, traits }) =>
      buildings.test(kind) &&
      count === 1 &&
      size === 1 &&
      traits.material === null &&
      !traits.said.some((word) => models.test(word)),
  )
  const building = intent.subjects[housed]
  if (!building) return null
  if (intent.links.some(({ from, relation }) => from === housed && /^(on|in)$/.test(relation)))
    return null
  const own = settings.match([building.word], 0)?.meaning
  return { housed, place: own ?? standIns[building.kind] ?? first }
}
