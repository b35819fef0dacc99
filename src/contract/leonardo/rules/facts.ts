import type {
  AlchemyKind,
  ControlnetColumn,
  ModelFamily,
  ModelInfo,
} from '../tables/platform-models.ts'
import { columnOfSdVersion, familyOfSdVersion, findModel } from '../tables/platform-models.ts'
import type { SdVersion } from '../enums.ts'
import { rulesOf } from '../../models/families.ts'
import type { Family } from '../../models/family.ts'
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
 * What the rules look up. `family` is null for models we do not know: then `rules` are the general ones.
 * `alchemyKind` is what Alchemy would mean here, `alchemy` what is in force. `columns` are the
 * ControlNet columns that may be drawn on, null when any may.
 */
export interface Facts extends KnownFacts {
  model: ModelInfo | null
  family: ModelFamily | null
  rules: Family
  alchemyKind: AlchemyKind | null
  alchemy: AlchemyKind | null
  columns: readonly ControlnetColumn[] | null
}

/** The family a request falls in: its model's or, without one, its base version's (v1_5 if none). */
export const familyOf = (request: Pick<Draft, 'modelId' | 'sd_version'>): ModelFamily | null =>
  request.modelId
    ? (findModel(request.modelId)?.family ?? null)
    : (familyOfSdVersion[request.sd_version ?? 'v1_5'] ?? null)

const columnsOf = ({ controlnets }: Family, version: SdVersion | null | undefined) => {
  const ofVersion = version && columnOfSdVersion[version]
  return ofVersion ? [ofVersion] : controlnets
}

/** Everything the rules need to know about one request. */
export const factsOf = (request: Draft, known: KnownFacts = {}): Facts => {
  const model = findModel(request.modelId)
  const family = familyOf(request)
  const rules = rulesOf(family, 'leonardo.createGeneration')
  const alchemyKind = rules.alchemy
  return {
    ...known,
    model,
    family,
    rules,
    alchemyKind,
    alchemy: request.alchemy === true ? alchemyKind : null,
    columns: columnsOf(rules, request.modelId ? model?.answerSdVersion : request.sd_version),
  }
}
