import type {
  AlchemyKind,
  ControlnetColumn,
  ModelFamily,
  ModelInfo,
} from '../tables/platform-models.ts'
import { alchemyOfFamily, familyOfSdVersion, findModel } from '../tables/platform-models.ts'
import type { SdVersion } from '../enums.ts'
import type { Draft } from '../create-generation.ts'

interface Size {
  width: number
  height: number
}

/** What the request alone does not say and the caller may know. Sizes are in pixels. */
export interface KnownFacts {
  canvasBase?: Size
  canvasMask?: Size
  /** Platform elements by `akUUID`. */
  elements?: Readonly<Record<string, ElementFacts>>
  enterprise?: boolean
}

interface ElementFacts {
  name: string
  weightMin: number
  weightMax: number
  baseModel: SdVersion | null
}

/**
 * What the rules look up. `family` is null for models we do not know: then only general rules hold.
 * `alchemyKind` is what Alchemy would mean here, `alchemy` what is in force. `columns` are the
 * ControlNet columns that may be drawn on, null when any may.
 */
export interface Facts extends KnownFacts {
  model: ModelInfo | null
  family: ModelFamily | null
  alchemyKind: AlchemyKind | null
  alchemy: AlchemyKind | null
  columns: readonly ControlnetColumn[] | null
}

/** The family a request falls in: its model's or, without one, its base version's (v1_5 if none). */
export const familyOf = (request: Pick<Draft, 'modelId' | 'sd_version'>): ModelFamily | null =>
  request.modelId
    ? (findModel(request.modelId)?.family ?? null)
    : (familyOfSdVersion[request.sd_version ?? 'v1_5'] ?? null)

const columnsOf = (family: ModelFamily | null, version: SdVersion | null | undefined) => {
  if (family === null || family === 'builtin') return null
  if (family === 'kontext') return []
  if (family !== 'flux') return [family]
  return [version === 'FLUX_DEV' ? ('fluxDev' as const) : ('fluxSchnell' as const)]
}

/** Everything the rules need to know about one request. */
export const factsOf = (request: Draft, known: KnownFacts = {}): Facts => {
  const model = findModel(request.modelId)
  const family = familyOf(request)
  const alchemyKind = alchemyOfFamily(family)
  return {
    ...known,
    model,
    family,
    alchemyKind,
    alchemy: request.alchemy === true ? alchemyKind : null,
    columns: columnsOf(family, model?.answerSdVersion ?? request.sd_version),
  }
}
