/** The picture being made: display colours (3 a pixel), and what object each pixel is. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly color: Float32Array
  readonly object: Int32Array
}
