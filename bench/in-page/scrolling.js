// The block keeps these names out of the page's own.
// oxlint-disable unicorn/consistent-function-scoping

// Drives and watches a gallery from inside its page.
{
  const canScroll = (one) =>
    one === document.scrollingElement || /auto|scroll/.test(getComputedStyle(one).overflowY)

  /** Whatever scrolls furthest is the gallery. */
  const scroller = () =>
    [document.scrollingElement, ...document.querySelectorAll('*')]
      .filter(canScroll)
      .reduce((best, one) => (one.scrollHeight > best.scrollHeight ? one : best))

  const isVisible = (one) => {
    const { top, bottom, width, height } = one.getBoundingClientRect()
    return bottom > 0 && top < innerHeight && width > 40 && height > 40
  }
  const isTileSized = (one) => {
    const { width, height } = one.getBoundingClientRect()
    return width > 40 && height > 40 && width < innerWidth * 0.7 && height < innerHeight * 0.7
  }
  const isLoaded = (img) => img.complete && img.naturalWidth > 0
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

  /** How far it scrolls in all, px. */
  const length = () => scroller().scrollHeight - scroller().clientHeight

  /** Whether at least half of the screen is tiles (the rest: gaps, headings, short rows). */
  const hasTiles = () => {
    const element = scroller()
    const box = element.getBoundingClientRect()
    const left = Math.max(0, box.left)
    const right = Math.min(innerWidth, box.right)
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
    const hits = shares.flatMap((down) =>
      shares.filter((across) =>
        document
          .elementsFromPoint(left + (right - left) * across, innerHeight * down)
          .some((one) => one !== element && element.contains(one) && isTileSized(one)),
      ),
    )
    return hits.length * 2 >= shares.length ** 2
  }

  /** Scrolls on at `speed` px/s for `seconds`; frames counted, elements counted at their most. */
  const scroll = async ({ speed, seconds }) => {
    const element = scroller()
    const from = element.scrollTop
    const start = await frame()
    let frames = 0
    let now = start
    let elements = document.querySelectorAll('*').length
    while (now - start < seconds * 1000) {
      now = await frame()
      frames += 1
      element.scrollTop = from + (speed * (now - start)) / 1000
      if (frames % 30 === 0) elements = Math.max(elements, document.querySelectorAll('*').length)
    }
    const due = (now - start) / (1000 / 60)
    return {
      fps: (frames * 1000) / (now - start),
      dropped: Math.max(0, (1 - frames / due) * 100),
      elements,
    }
  }

  /**
   * Watches until every picture on the screen is there and nothing has changed for a second. `pictures`: ms
   * from now until the last of them was there; `tiles`: ms until the first frame in which tiles were.
   */
  const settle = async (limit = 10_000) => {
    const start = performance.now()
    const seen = { pictures: 0, tiles: limit, loaded: 0, missing: 0 }
    while (performance.now() - start < limit) {
      await frame()
      const now = performance.now()
      const visible = [...document.images].filter(isVisible)
      const loaded = visible.filter(isLoaded).length
      if (loaded !== seen.loaded) seen.pictures = now - start
      if (seen.tiles === limit && hasTiles()) seen.tiles = now - start
      seen.loaded = loaded
      seen.missing = visible.length - loaded
      const isWhole = loaded > 0 && seen.missing === 0 && seen.tiles < limit
      if (isWhole && now - start - seen.pictures > 1_000) return seen
    }
    return { ...seen, pictures: limit }
  }

  /** Goes to a share of the whole, 0 to 1, at once, and watches as `settle` does. */
  const jump = (share) => {
    scroller().scrollTop = share * length()
    return settle()
  }

  globalThis.gallery = { length, hasTiles, scroll, settle, jump }
}
