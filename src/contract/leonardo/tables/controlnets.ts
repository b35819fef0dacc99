import type { StrengthType } from '../enums.ts'
import { strengthTypes } from '../enums.ts'
import { maxControlnets } from '../limits.ts'
import type { ControlnetColumn } from './platform-models.ts'

export type ControlnetKind =
  | 'style'
  | 'character'
  | 'content'
  | 'edge'
  | 'depth'
  | 'pose'
  | 'text'
  | 'sketch'
  | 'normal'
  | 'lineArt'
  | 'pattern'
  | 'qrCode'

/**
 * One way of guiding by image. `ids` holds the `preprocessorId` per column, absent where the family
 * does not offer it. `strengths` are the words `strengthType` takes; kinds without any take a
 * numeric `weight` only. `most` is how many of them one request is known to bear.
 */
export interface ControlnetInfo {
  kind: ControlnetKind
  label: string
  most: number
  strengths: readonly StrengthType[]
  ids: Readonly<Partial<Record<ControlnetColumn, number>>>
}

const threeStrengths = strengthTypes.slice(0, 3)
const none: readonly StrengthType[] = []
const most = maxControlnets

export const controlnets: readonly ControlnetInfo[] = [
  {
    kind: 'style',
    label: 'Style reference',
    most,
    strengths: strengthTypes,
    ids: { sdxl: 67, phoenix: 166, fluxSchnell: 298, fluxDev: 299, lucid: 431 },
  },
  {
    kind: 'character',
    label: 'Character reference',
    most: 1,
    strengths: threeStrengths,
    ids: { sdxl: 133, phoenix: 397 },
  },
  {
    kind: 'content',
    label: 'Content reference',
    most: 1,
    strengths: threeStrengths,
    ids: { sdxl: 100, phoenix: 364, fluxSchnell: 232, fluxDev: 233, lucid: 430 },
  },
  {
    kind: 'edge',
    label: 'Edge to image',
    most,
    strengths: none,
    ids: { sd15: 1, sd21: 12, sdxl: 19 },
  },
  {
    kind: 'depth',
    label: 'Depth to image',
    most,
    strengths: none,
    ids: { sd15: 3, sd21: 13, sdxl: 20 },
  },
  {
    kind: 'pose',
    label: 'Pose to image',
    most,
    strengths: none,
    ids: { sd15: 7, sd21: 16, sdxl: 21 },
  },
  {
    kind: 'text',
    label: 'Text image input',
    most,
    strengths: none,
    ids: { sd15: 11, sd21: 18, sdxl: 22 },
  },
  { kind: 'sketch', label: 'Sketch to image', most, strengths: none, ids: { sd15: 10, sd21: 17 } },
  { kind: 'normal', label: 'Normal map', most, strengths: none, ids: { sd15: 6, sd21: 15 } },
  { kind: 'lineArt', label: 'Line art', most, strengths: none, ids: { sd15: 5 } },
  { kind: 'pattern', label: 'Pattern to image', most, strengths: none, ids: { sd15: 8 } },
  { kind: 'qrCode', label: 'QR code to image', most, strengths: none, ids: { sd15: 9 } },
]

/** What a `preprocessorId` stands for; ids are unique over all families. */
export const findControlnet = (preprocessorId: number | undefined): ControlnetInfo | null =>
  controlnets.find(({ ids }) => Object.values(ids).some((id) => id === preprocessorId)) ?? null

/** One `preprocessorId` that can be chosen, and what it is. */
export interface ControlnetChoice extends ControlnetInfo {
  preprocessorId: number
  column: ControlnetColumn
}

/** What can be chosen from these columns, kind by kind; from all of them where `columns` is null. */
export const controlnetChoices = (
  columns: readonly ControlnetColumn[] | null,
): readonly ControlnetChoice[] =>
  controlnets.flatMap((info) =>
    (columns ?? allColumns).flatMap((column) => {
      const preprocessorId = info.ids[column]
      return preprocessorId === undefined ? [] : [{ ...info, preprocessorId, column }]
    }),
  )

/** Those of today's most used models first. */
const allColumns = [
  'sdxl',
  'sd15',
  'sd21',
  'phoenix',
  'fluxDev',
  'fluxSchnell',
  'lucid',
] as const satisfies readonly ControlnetColumn[]
