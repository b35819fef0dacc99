import type { StrengthType } from '../enums.ts'
import { strengthTypes } from '../enums.ts'
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
 * numeric `weight` only.
 */
export interface ControlnetInfo {
  kind: ControlnetKind
  label: string
  strengths: readonly StrengthType[]
  ids: Readonly<Partial<Record<ControlnetColumn, number>>>
}

const threeStrengths = strengthTypes.slice(0, 3)
const none: readonly StrengthType[] = []

export const controlnets: readonly ControlnetInfo[] = [
  {
    kind: 'style',
    label: 'Style reference',
    strengths: strengthTypes,
    ids: { sdxl: 67, phoenix: 166, fluxSchnell: 298, fluxDev: 299, lucid: 431 },
  },
  {
    kind: 'character',
    label: 'Character reference',
    strengths: threeStrengths,
    ids: { sdxl: 133, phoenix: 397 },
  },
  {
    kind: 'content',
    label: 'Content reference',
    strengths: threeStrengths,
    ids: { sdxl: 100, phoenix: 364, fluxSchnell: 232, fluxDev: 233, lucid: 430 },
  },
  {
    kind: 'edge',
    label: 'Edge to image',
    strengths: none,
    ids: { sd15: 1, sd21: 12, sdxl: 19 },
  },
  {
    kind: 'depth',
    label: 'Depth to image',
    strengths: none,
    ids: { sd15: 3, sd21: 13, sdxl: 20 },
  },
  {
    kind: 'pose',
    label: 'Pose to image',
    strengths: none,
    ids: { sd15: 7, sd21: 16, sdxl: 21 },
  },
  {
    kind: 'text',
    label: 'Text image input',
    strengths: none,
    ids: { sd15: 11, sd21: 18, sdxl: 22 },
  },
  { kind: 'sketch', label: 'Sketch to image', strengths: none, ids: { sd15: 10, sd21: 17 } },
  { kind: 'normal', label: 'Normal map', strengths: none, ids: { sd15: 6, sd21: 15 } },
  { kind: 'lineArt', label: 'Line art', strengths: none, ids: { sd15: 5 } },
  { kind: 'pattern', label: 'Pattern to image', strengths: none, ids: { sd15: 8 } },
  { kind: 'qrCode', label: 'QR code to image', strengths: none, ids: { sd15: 9 } },
]

/** What a `preprocessorId` stands for; ids are unique over all families. */
export const findControlnet = (preprocessorId: number | undefined): ControlnetInfo | null =>
  controlnets.find(({ ids }) => Object.values(ids).some((id) => id === preprocessorId)) ?? null
