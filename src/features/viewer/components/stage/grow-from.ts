const duration = 180

/**
 * Lets a picture grow out of its own thumbnail on the page behind, if that can be seen. Any thumbnail of it
 * will do: the address says whose it is.
 * @param thumbnails start of the addresses of the picture's thumbnails
 */
export function growFrom(picture: HTMLElement, thumbnails: string, ratio: number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const source = document.querySelector(`main img[src^="${CSS.escape(thumbnails)}"]`)
  const from = source?.getBoundingClientRect()
  const to = picture.getBoundingClientRect()
  if (from === undefined || !isOnScreen(from) || to.width === 0) return
  const fitted = Math.min(to.width, to.height * ratio)
  const scale = Math.max(from.width, from.height * ratio) / fitted
  const x = from.left + from.width / 2 - (to.left + to.width / 2)
  const y = from.top + from.height / 2 - (to.top + to.height / 2)
  picture.animate(
    { transform: [`translate(${x}px, ${y}px) scale(${scale})`, 'none'] },
    { duration, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
  )
}

const isOnScreen = ({ top, bottom, left, right }: DOMRect) =>
  bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
