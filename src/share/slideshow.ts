/** Milliseconds that each picture is shown. */
const pace = 4_500

export interface Slideshow {
  isPlaying: () => boolean
  start: () => void
  stop: () => void
  /** The picture that was waited for is there: its time begins. */
  shown: () => void
}

/**
 * Goes on by itself, counting a picture's time from when it can be seen: on a slow network nothing is skipped.
 * @param next shows the next picture, and says whether there was one
 */
export function createSlideshow(next: () => boolean, onChange: () => void): Slideshow {
  let isPlaying = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(playing: boolean) {
    clearTimeout(timer)
    if (playing === isPlaying) return
    isPlaying = playing
    onChange()
  }

  function wait() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // Nobody sees it: it stays where it is.
      if (document.hidden) wait()
      else if (!next()) set(false)
    }, pace)
  }

  return {
    isPlaying: () => isPlaying,
    start() {
      set(true)
      wait()
    },
    stop: () => set(false),
    shown() {
      if (isPlaying) wait()
    },
  }
}
