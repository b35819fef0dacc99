// The block keeps these names out of the page's own.
// oxlint-disable unicorn/consistent-function-scoping

// Runs from a page's first instant. In every frame it looks for a prompt that takes typing and types one
// character; when that is lost again (a page that replaces its field, a controlled field that is not yet
// listening) it types anew. `usableAt` is the moment of the typing that stayed, `readyAt` the one from which the
// button beside it could be pressed too.
{
  const mark = '§'
  const seen = { usableAt: null, readyAt: null, blocked: 0, shift: 0 }

  const observe = (type, note) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note))
    observer.observe({ type, buffered: true })
  }
  observe('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50)
  })
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value
  })

  const canGenerate = () =>
    [...document.querySelectorAll('button')].some((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      if (!button.textContent.trim().startsWith('Generate') || button.disabled) return false
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return hit !== null && button.contains(hit)
    })

  const look = () => {
    const field = [...document.querySelectorAll('textarea')].find(
      (one) => !one.disabled && !one.readOnly && one.checkVisibility(),
    )
    if (field !== undefined && !field.value.includes(mark)) {
      seen.usableAt = null
      field.focus({ preventScroll: true })
      const typed =
        document.activeElement === field && document.execCommand('insertText', false, mark)
      if (typed && field.value.includes(mark)) seen.usableAt = performance.now()
    }
    if (seen.readyAt === null && canGenerate()) seen.readyAt = performance.now()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  const paint = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN

  globalThis.visit = {
    isReady: () => seen.usableAt !== null && seen.readyAt !== null,
    /** What was seen so far, with the browser's own paint times. */
    read: () => ({
      ...seen,
      firstPaint: paint('first-paint'),
      firstContent: paint('first-contentful-paint'),
    }),
  }
}
