import type { SettingKind } from '../understand/place-words.ts'
import { underwater } from './beyond/beneath.ts'
import { cave } from './beyond/cave.ts'
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
import { city, neon } from './town/urban.ts'
import { village } from './town/village.ts'
import { plannedTown } from './town/plan.ts'
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
  market: plannedTown(backstreets.market, 'market'),
  harbour: plannedTown(waterfronts.harbour, 'harbour'),
  canal: plannedTown(waterfronts.canal, 'canal'),
  skyline: plannedTown(waterfronts.skyline, 'skyline'),
  cave,
  city: plannedTown(city, 'city'),
  cliff,
  clouds,
  deepsea,
  isles,
  logo,
  neon: plannedTown(neon, 'neon'),
  pattern,
  road,
  space,
  studio,
  table,
  underwater,
  village: plannedTown(village, 'village'),
  waterfall,
  window,
}
