import { useEffect, useRef } from 'react'
import { thumbHashToRGBA } from 'thumbhash'
import { whenIdle } from './when-idle.ts'

/**
 * A picture's blur, until it comes itself; `hash` is a ThumbHash in base64. Painted on a canvas rather than as a
 * data: URL, which the content policy would have to allow.
 */
export function Placeholder({ hash }: { hash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(
    // A screenful of them at once would hold up typing.
    () =>
      whenIdle(() => {
        if (canvas.current !== null) paint(canvas.current, hash)
      }),
    [hash],
  )
  return <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
}

function paint(canvas: HTMLCanvasElement, hash: string) {
  try {
    const { w, h, rgba } = thumbHashToRGBA(
      Uint8Array.from(atob(hash), (character) => character.charCodeAt(0)),
    )
    canvas.width = w
    canvas.height = h
    canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(rgba), w, h), 0, 0)
  } catch {
    // A broken placeholder leaves the plain box; the picture itself is still to come.
  }
}
