/** One picture to paint: plain data, so that it can be posted to a worker. */
export interface PaintTask {
  readonly prompt: string
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
  readonly scheduler: string
  readonly alchemy: boolean
  readonly photoReal: boolean
  /** 1 to 4.5, or null when the request has none. */
  readonly contrast: number | null
  readonly contrastRatio: number | null
  readonly tiling: boolean
  readonly transparent: boolean
  /** The finished file; where nothing is said, JPEG unless it has an alpha channel. */
  readonly format?: 'jpeg' | 'png' | undefined
  /** An encoded picture to start from, and how much of it is kept (0.1 to 0.9). */
  readonly init: { readonly bytes: Uint8Array; readonly strength: number } | null
}
