/** Room beside the rows, in CSS pixels; the date scrubber stands in the right one, on a phone over the pictures. */
export function galleryMargins(width: number): { left: number; right: number } {
  return width < 768 ? { left: 8, right: 8 } : { left: 24, right: 64 }
}
