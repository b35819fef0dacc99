import type { SettingKind } from '../understand/place-words.ts'
import { cave, underwater } from './beneath.ts'
import { clouds, space } from './heavens.ts'
import { logo, pattern } from './ornament.ts'
import { cliff } from './coast.ts'
import { library, room } from './interiors.ts'
import { studio, table } from './studio.ts'
import { landscapes } from './landscapes.ts'
import type { Setting } from './setting.ts'
import { city, village } from './urban.ts'

/** Every place the painter can build. */
export const places: Readonly<Record<SettingKind, Setting>> = {
  ...landscapes,
  cave,
  city,
  cliff,
  clouds,
  library,
  logo,
  pattern,
  room,
  space,
  studio,
  table,
  underwater,
  village,
}
