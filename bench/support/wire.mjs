/**
 * Writes down every request of a page from now on.
 * Times are in ms since the page's own request; `bytes` is the body as it crossed the wire.
 */
export async function recordRequests(cdp) {
  const requests = new Map()
  let start = null
  let lastChange = performance.now()
  const note = (id, change) => {
    lastChange = performance.now()
    const known = requests.get(id)
    if (known !== undefined) Object.assign(known, change)
  }
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    if (!request.url.startsWith('http')) return
    start ??= timestamp
    requests.set(requestId, { url: request.url, type, bytes: 0, endedAt: null, cached: false })
    lastChange = performance.now()
  })
  cdp.on('Network.requestServedFromCache', ({ requestId }) => note(requestId, { cached: true }))
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const length = Number(response.headers['content-length'] ?? response.headers['Content-Length'])
    note(requestId, { length, headerBytes: response.encodedDataLength })
  })
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const { length, headerBytes = 0 } = requests.get(requestId) ?? {}
    const bytes = Number.isFinite(length) ? length : encodedDataLength - headerBytes
    note(requestId, { bytes, endedAt: (timestamp - start) * 1000 })
  })
  await cdp.send('Network.enable')
  return {
    /** All that went over the wire. */
    all: () => [...requests.values()].filter((request) => !request.cached),
    /** Waits until nothing has been asked or answered for `ms`. An open event stream does not count. */
    async quiet(ms, limit = 20_000) {
      const deadline = performance.now() + limit
      while (performance.now() - lastChange < ms && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }
}

/** A slow phone network: 1.6 Mbit/s down, 0.75 up, 150 ms to the first byte of every answer. */
export const slowPhoneNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
