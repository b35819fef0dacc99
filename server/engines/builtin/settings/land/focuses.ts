import { ruin, temple } from '../../maquettes/buildings/ancient.ts'
import { house } from '../../maquettes/buildings/coastal.ts'
import { bridge, tent } from '../../maquettes/buildings/crossings.ts'
import { church, windmill } from '../../maquettes/buildings/towers.ts'
import { broadleaf } from '../../maquettes/plants/broadleaf.ts'
import { bareTree } from '../../maquettes/plants/trees.ts'
import { palm, pine } from '../../maquettes/plants/wild.ts'
import { rowboat, sailboat } from '../../maquettes/vehicles/afloat.ts'
import { fountain } from '../yard/park.ts'
import { leafColor } from '../parts/flora.ts'
import type { Piece } from '../parts/kit.ts'
import { ruinedArch } from '../yard/stone.ts'
import { pagodaFar, torii } from '../yard/temple.ts'
import { model } from './focus.ts'
import type { Focus } from './focus.ts'

/** An old tree as the season has it. */
const oak: Piece = (kit) => {
  const { pen, r, season } = kit
  if (season === 'winter') bareTree(pen, r, 9)
  else broadleaf(pen, r, 9, leafColor(kit, r, 'broadleaf'), 0.9)
}

const loneTree: Focus = { piece: oak, tall: 9.5, wide: 8, share: [0.36, 0.52] }
const chalet: Focus = { piece: model(house, 'house'), tall: 7, wide: 9 }
const spire: Focus = { piece: model(church, 'church'), tall: 20, wide: 14, share: [0.26, 0.4] }
const mill: Focus = { piece: model(windmill, 'windmill'), tall: 16, wide: 12, share: [0.3, 0.46] }
const pitched: Focus = { piece: model(tent, 'tent'), tall: 1.8, wide: 3.2, share: [0.1, 0.15] }
const pines: Focus = { piece: model(pine, 'pine'), tall: 10, wide: 5, share: [0.4, 0.56] }
const palms: Focus = { piece: model(palm, 'palm'), tall: 8.6, wide: 5, share: [0.44, 0.6] }
const dinghy: Focus = {
  piece: model(rowboat, 'rowboat'),
  tall: 1.1,
  wide: 4.4,
  share: [0.07, 0.1],
  wet: true,
}
const beached: Focus = { ...dinghy, share: [0.12, 0.17], wet: false }
const sail: Focus = {
  piece: model(sailboat, 'sailboat'),
  tall: 8,
  wide: 7,
  share: [0.2, 0.34],
  wet: true,
}
const redBridge: Focus = { piece: model(bridge, 'bridge'), tall: 4.4, wide: 13, share: [0.2, 0.28] }
const pagoda: Focus = { piece: pagodaFar, tall: 14, wide: 8, share: [0.36, 0.5] }
const gate: Focus = { piece: torii, tall: 4.6, wide: 5, share: [0.36, 0.5] }
const columns: Focus = { piece: model(ruin, 'ruin'), tall: 10, wide: 14, share: [0.3, 0.4] }
const shrineHall: Focus = {
  piece: model(temple, 'temple'),
  tall: 12.6,
  wide: 9,
  share: [0.38, 0.5],
}
const arch: Focus = { piece: ruinedArch, tall: 5, wide: 6, share: [0.34, 0.46] }
const jet: Focus = { piece: fountain, tall: 3, wide: 3.6, share: [0.24, 0.34] }

/** What a view of each land may be of, where nothing is asked for but the land. */
export const focuses = {
  meadow: [loneTree, loneTree, chalet, mill],
  hills: [loneTree, spire],
  wheat: [mill, loneTree],
  lavender: [loneTree],
  tulips: [mill],
  vineyard: [spire],
  mountains: [chalet, pines, spire],
  snow: [chalet, chalet, pines],
  oasis: [palms, pitched],
  beach: [palms, beached],
  island: [palms, sail],
  sea: [sail, dinghy],
  lake: [dinghy, chalet, pines],
  pond: [loneTree, dinghy],
  river: [loneTree, chalet],
  ruins: [columns, arch, arch],
  shrine: [pagoda, gate, shrineHall],
  japan: [redBridge, pagoda, gate],
  park: [jet, loneTree],
  garden: [jet, loneTree],
  graveyard: [spire, loneTree],
} as const satisfies Record<string, readonly Focus[]>
