import type { ControlnetKind } from '#contract/leonardo/tables/controlnets.ts'
import type { CanvasRequestType } from './request/canvas-order.ts'

/** A guiding picture: what it guides, its file, and from 0 to 2 how much. */
export interface GuideOrder {
  readonly kind: ControlnetKind
  readonly bytes: Uint8Array
  readonly weight: number
}

/** A picture to work on: `mask` is white where it is to be painted, `kept` how much shows through there. */
export interface CanvasOrder {
  readonly type: CanvasRequestType
  readonly base: Uint8Array
  readonly mask: Uint8Array | null
  readonly kept: number
}

/** Prompt Magic: its version, its strength (0.1 to 1), and its contrast where the request speaks of it. */
export interface Magic {
  readonly version: 'v2' | 'v3'
  readonly strength: number
  readonly highContrast: boolean | null
}

/** One picture to paint: plain data, so that it can be posted to a worker. */
export interface PaintTask {
  /** What is painted, with any enhancement. */
  readonly prompt: string
  /** What the composition is drawn from: the prompt as it was written, so that enhancing it leaves the picture's layout. */
  readonly origin: string
  readonly negative: string
  /** This picture's own seed, already derived from the generation's and the index. */
  readonly seed: number
  readonly width: number
  readonly height: number
  /** Size of the finished file. */
  readonly outputWidth: number
  readonly outputHeight: number
  readonly steps: number
  readonly guidance: number
  readonly style: string
  /** The model or base version whose manner is borrowed; empty for the painter's own. */
  readonly model: string
  readonly scheduler: string
  readonly alchemy: boolean
  readonly expandedDomain: boolean
  readonly highResolution: boolean
  readonly fantasyAvatar: boolean
  readonly ultra: boolean
  /** PhotoReal and how strong its depth of field is, 0 to 1. */
  readonly photoReal: { readonly version: 'v1' | 'v2'; readonly depthOfField: number } | null
  readonly magic: Magic | null
  /** 1 to 4.5, or null when the request has none. */
  readonly contrast: number | null
  readonly contrastRatio: number | null
  readonly tiling: boolean
  readonly transparent: boolean
  /** The finished file; where nothing is said, JPEG unless it has an alpha channel. */
  readonly format?: 'jpeg' | 'png' | undefined
  /** Overlays of manner by element id, in order; weights from -1 to 2. */
  readonly elements: readonly { readonly id: string; readonly weight: number }[]
  /** An encoded picture to start from, and how much of it is kept (0.1 to 0.9). */
  readonly init: { readonly bytes: Uint8Array; readonly strength: number } | null
  readonly guides: readonly GuideOrder[]
  /** Pictures used as part of the prompt: palette and texture, by a weight from 0 to 1. */
  readonly imagePrompts: {
    readonly pictures: readonly Uint8Array[]
    readonly weight: number
  } | null
  /** Pictures to edit by the prompt: the first is changed, the others lend their colours. */
  readonly edits: readonly Uint8Array[]
  readonly canvas: CanvasOrder | null
  /** A picture to continue on all sides, and how many times wider the view becomes. */
  readonly unzoom: { readonly bytes: Uint8Array; readonly amount: number } | null
}
