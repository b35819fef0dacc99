// The block keeps these names out of the page's own.
// oxlint-disable unicorn/consistent-function-scoping

// Tells how long a new picture takes to be seen after a click.
{
  const isThere = (img) =>
    img.src.includes('/media/images/') && img.complete && img.naturalWidth > 0

  /** Starts watching; the promise it leaves is for the ms from the next click to the frame that shows a new picture. */
  globalThis.watchForPicture = () => {
    const before = new Set([...document.images].map((img) => img.src))
    let clickedAt = null
    document.addEventListener('click', (event) => (clickedAt ??= event.timeStamp), {
      capture: true,
      once: true,
    })
    globalThis.pictureSeen = new Promise((resolve) => {
      const look = () => {
        const isNew = [...document.images].some((img) => isThere(img) && !before.has(img.src))
        // The picture is decoded: the frame now being made shows it, and the next one begins when it has.
        requestAnimationFrame(isNew ? (now) => resolve(now - clickedAt) : look)
      }
      look()
    })
  }
}
