import { useLayoutEffect, useRef } from 'react'
import { thumbHashToRGBA } from 'thumbhash'

/** The picture's blur, until it comes itself. */
export function TileBlur({ placeholder }: { placeholder: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    if (canvas.current !== null) paint(canvas.current, placeholder)
  }, [placeholder])
  return <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
}

function paint(canvas: HTMLCanvasElement, placeholder: string) {
  try {
    const bytes = Uint8Array.from(atob(placeholder), (character) => character.charCodeAt(0))
    const { w, h, rgba } = thumbHashToRGBA(bytes)
    canvas.width = w
    canvas.height = h
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0)
  } catch {
    // The average colour stays; the picture itself is still to come.
  }
}
