/** How the brush behaves; radii are shares of the picture's short side. */
export interface Brushwork {
  /** Radius of each layer, coarse to fine. */
  readonly radii: readonly number[]
  /** Half-length of a stroke in radii. */
  readonly length: number
  /** How far a stroke's colour may stray. */
  readonly jitter: number
  /** 0 a loaded brush, 1 one that skips. */
  readonly dry: number
  readonly soft: number
  readonly opacity: number
  /** Thickness of the paint. */
  readonly relief: number
  /** 0 paints fine strokes everywhere, 1 only where the picture has detail. */
  readonly restraint: number
  /** Order in which a layer's strokes are laid. */
  readonly order: 'scattered' | 'rows' | 'dark-first' | 'light-first'
  /** Turns every stroke by this much (radians). */
  readonly turn: number
}
