// Tells when the canvas shows a picture that was asked for after a moment, and how evenly frames come.
{
  const started = []
  const ask = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const isPicture = typeof input === 'string' && input.includes('/api/studio/canvas/')
    const at = performance.now()
    const response = await ask(input, init)
    if (isPicture) started.push(at)
    return response
  }

  /** Resolves with the time from `from` to the first painted picture that was asked for after it. */
  globalThis.pictureAfter = (from) =>
    new Promise((resolve) => {
      const look = () => {
        const asked = started.at(-1) ?? 0
        if (asked < from) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - from))
      }
      const observer = new MutationObserver(look)
      observer.observe(document.querySelector('figure'), {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['src'],
      })
    })

  let last = 0
  let frames = []
  const beat = (now) => {
    if (last !== 0) frames.push(now - last)
    last = now
    requestAnimationFrame(beat)
  }
  requestAnimationFrame(beat)
  /** Lengths of the frames since the last call, in ms. */
  globalThis.takeFrames = () => {
    const taken = frames
    frames = []
    return taken
  }
}
