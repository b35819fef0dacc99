// When a page was first painted, when its first picture was, and how far things moved. Runs before the page does.
;(() => {
  let firstPicture = null
  let shift = 0
  new PerformanceObserver((list) => {
    for (const { element, startTime } of list.getEntries()) {
      if (element?.tagName === 'IMG') firstPicture ??= startTime
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value
  }).observe({ type: 'layout-shift', buffered: true })
  globalThis.firstPicture = {
    read: () => ({
      firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? null,
      firstPicture,
      shift,
    }),
  }
})()
