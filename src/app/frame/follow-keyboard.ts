const height = '--keyboard'
/** Pixels: less is the browser's own bars coming and going. */
const least = 80

let isFollowing = false

/**
 * Says in the page's style how much of the window's foot a phone's keyboard covers, for what must stay above it. Where
 * the browser makes the window itself shorter that is nothing. Once begun it goes on for as long as the page lives.
 */
export function followKeyboard(): void {
  const seen = window.visualViewport
  if (seen === null || isFollowing) return
  isFollowing = true
  const { style } = document.documentElement
  const measure = () => {
    // Enlarged with two fingers, less is seen too; that is not the keyboard's doing.
    const covered = seen.scale > 1.01 ? 0 : innerHeight - seen.height - seen.offsetTop
    if (covered < least) style.removeProperty(height)
    else style.setProperty(height, `${Math.round(covered)}px`)
  }
  seen.addEventListener('resize', measure)
  seen.addEventListener('scroll', measure)
  measure()
}
