import type { OverlayName } from '../overlays/catalogue.ts'
import type { Brushwork } from '../paint/brushwork.ts'

/** How tones and colours are treated at the end. All amounts are 0 for "leave alone" unless said otherwise. */
export interface Look {
  /** Stops. */
  readonly exposure: number
  /** 1 leaves alone. */
  readonly contrast: number
  /** 1 leaves alone, 0 is grey. */
  readonly saturation: number
  /** -1 cold to 1 warm. */
  readonly warmth: number
  /** -1 green to 1 magenta. */
  readonly tint: number
  /** Lifts black towards grey. */
  readonly fade: number
  /** Colours pulled into shadows and lights ('#rrggbb'), and how far. */
  readonly shadows: string
  readonly lights: string
  readonly split: number
  readonly vignette: number
  readonly grain: number
  /** Glow round bright places. */
  readonly bloom: number
  /** Local contrast; negative softens. */
  readonly clarity: number
  /** Turns of the colour wheel. */
  readonly hue: number
}

/** What makes the marks. */
type Technique =
  | 'paint'
  | 'watercolor'
  | 'cel'
  | 'pencil'
  | 'crayon'
  | 'charcoal'
  | 'line-art'
  | 'ink'
  | 'comic'
  | 'blueprint'
  | 'woodcut'
  | 'linocut'
  | 'ukiyo-e'
  | 'pointillism'
  | 'facets'
  | 'paper-cut'
  | 'flat'
  | 'vector'
  | 'poster'
  | 'lens'
  | 'render'

export interface Style {
  readonly technique: Technique
  readonly brush: Brushwork
  readonly look: Look
  /** Depth of field, 0 none to 1 strong, and whether highlights become discs. */
  readonly blur: number
  readonly discs: boolean
  /** Smears everything but the subject sideways: water turns to silk. */
  readonly smear: number
  /** Scales the subject in the frame. */
  readonly closeness: number
  /** Black bars, a white print border, or nothing. */
  readonly frame: 'none' | 'bars' | 'print' | 'paper'
  /** How much of the automatic grading is used, 0 to 1. */
  readonly levels: number
  /** Share of the reference brought back over the strokes at fine edges. */
  readonly glaze: number
  /** Light falling over the paint's thickness. */
  readonly impasto: number
  /** A manner laid over the finished picture, and how strongly. */
  readonly overlay?: { readonly name: OverlayName; readonly weight: number }
}
