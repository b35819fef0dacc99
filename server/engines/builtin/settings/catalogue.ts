import type { SettingKind } from '../understand/place-words.ts'
import { cave, underwater } from './beyond/beneath.ts'
import { clouds, space } from './beyond/heavens.ts'
import { logo, pattern } from './beyond/ornament.ts'
import { cliff } from './water/cliff.ts'
import { grandRooms } from './interiors/grand.ts'
import { homes } from './interiors/homes.ts'
import { venues } from './interiors/venues.ts'
import { workrooms } from './interiors/work.ts'
import { studio, table } from './beyond/studio.ts'
import { landscapes } from './land/landscapes.ts'
import type { Setting } from './setting.ts'
import { city, village } from './town/urban.ts'

/** Every place the painter can build. */
export const places: Readonly<Record<SettingKind, Setting>> = {
  ...landscapes,
  ...homes,
  ...venues,
  ...workrooms,
  ...grandRooms,
  cave,
  city,
  cliff,
  clouds,
  logo,
  pattern,
  space,
  studio,
  table,
  underwater,
  village,
}
