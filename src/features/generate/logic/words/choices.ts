import {
  canvasRequestTypes,
  controlNetTypes,
  photoRealVersions,
  promptMagicVersions,
  schedulers,
  sdVersions,
} from '#contract/leonardo/enums.ts'
import { schedulerWords } from '#contract/leonardo/words/scheduler-words.ts'

interface Choice {
  /** For the list on screen. */
  value: string
  /** On the wire; null when choosing it leaves the field out. */
  wire: string | number | null
  label: string
}

export type ChoiceField =
  | 'sd_version'
  | 'photoRealVersion'
  | 'photoRealStrength'
  | 'promptMagicVersion'
  | 'transparency'
  | 'scheduler'
  | 'response_format'
  | 'output_format'
  | 'canvasRequestType'
  | 'controlNetType'

/** The choice of leaving a field out. */
export const unset = ''

const sdVersionWords: Partial<Record<string, string>> = {
  v1_5: 'Stable Diffusion 1.5',
  v2: 'Stable Diffusion 2.1',
  v3: 'Version 3',
  SDXL_0_8: 'SDXL 0.8',
  SDXL_0_9: 'SDXL 0.9',
  SDXL_1_0: 'SDXL 1.0',
  SDXL_LIGHTNING: 'SDXL Lightning',
  PHOENIX: 'Phoenix',
  FLUX: 'FLUX Schnell',
  FLUX_DEV: 'FLUX Dev',
  KINO_2_0: 'Kino 2.0',
}

const canvasWords: Partial<Record<string, string>> = {
  INPAINT: 'Inpaint: paint the masked part anew',
  OUTPAINT: 'Outpaint: go on beyond the edges',
  SKETCH2IMG: 'Sketch to image',
  IMG2IMG: 'Image to image',
}

const oldControlNetWords: Partial<Record<string, string>> = {
  POSE: 'Pose',
  CANNY: 'Edges',
  DEPTH: 'Depth',
}

/** What each of these fields can be, with the default first. */
export const choices: Readonly<Record<ChoiceField, readonly Choice[]>> = {
  sd_version: [
    nothing('Default (Stable Diffusion 1.5)'),
    ...sdVersions.map((wire) => choice(wire, sdVersionWords[wire])),
  ],
  photoRealVersion: [nothing('Default (v1)'), ...photoRealVersions.map((wire) => choice(wire))],
  photoRealStrength: [
    nothing('Default (low)'),
    choice(0.55, 'Low'),
    choice(0.5, 'Medium'),
    choice(0.45, 'High'),
  ],
  promptMagicVersion: [nothing('Default'), ...promptMagicVersions.map((wire) => choice(wire))],
  transparency: [
    nothing('Default (off)'),
    choice('disabled', 'Off'),
    choice('foreground_only', 'Foreground only'),
  ],
  response_format: [
    nothing('Default (address)'),
    choice('url', 'Address'),
    choice('base64', 'Inside the answer'),
  ],
  output_format: [nothing('Default (JPEG)'), choice('jpeg', 'JPEG'), choice('png', 'PNG')],
  scheduler: [
    nothing('Default (Euler)'),
    ...schedulers.map((wire) => choice(wire, schedulerWords[wire])),
  ],
  canvasRequestType: [
    nothing('Choose what to do'),
    ...canvasRequestTypes.map((wire) => choice(wire, canvasWords[wire])),
  ],
  controlNetType: [
    nothing('Default'),
    ...controlNetTypes.map((wire) => choice(wire, oldControlNetWords[wire])),
  ],
}

function choice(wire: string | number, label = String(wire)): Choice {
  return { value: String(wire), wire, label }
}

function nothing(label: string): Choice {
  return { value: unset, wire: null, label }
}
