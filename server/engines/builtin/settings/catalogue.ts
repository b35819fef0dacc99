import type { SettingKind } from '../understand/place-words.ts'
import { cave, underwater } from './beyond/beneath.ts'
import { deepsea } from './beyond/deepsea.ts'
import { clouds, space } from './beyond/heavens.ts'
import { isles } from './beyond/isles.ts'
import { logo, pattern } from './beyond/ornament.ts'
import { studio, table } from './beyond/studio.ts'
import { grandRooms } from './interiors/grand.ts'
import { homes } from './interiors/homes.ts'
import { transit } from './interiors/transit.ts'
import { venues } from './interiors/venues.ts'
import { window } from './interiors/window.ts'
import { workrooms } from './interiors/work.ts'
import { fields } from './land/fields.ts'
import { grounds } from './land/grounds.ts'
import { heights } from './land/heights.ts'
import { woods } from './land/woods.ts'
import { worlds } from './land/worlds.ts'
import type { Setting } from './setting.ts'
import { backstreets } from './town/backstreets.ts'
import { city, neon, village } from './town/urban.ts'
import { road } from './town/road.ts'
import { waterfronts } from './town/waterfronts.ts'
import { cliff } from './water/cliff.ts'
import { waterfall } from './water/waterfall.ts'
import { waters } from './water/waters.ts'

/** Every place the painter can build. */
export const places: Readonly<Record<SettingKind, Setting>> = {
  ...fields,
  ...woods,
  ...heights,
  ...worlds,
  ...grounds,
  ...waters,
  ...homes,
  ...venues,
  ...workrooms,
  ...grandRooms,
  ...transit,
  ...waterfronts,
  ...backstreets,
  cave,
  city,
  cliff,
  clouds,
  deepsea,
  isles,
  logo,
  neon,
  pattern,
  road,
  space,
  studio,
  table,
  underwater,
  village,
  waterfall,
  window,
}
