/**
 * Listens to the studio's event stream.
 * @param onEvent called with each event and the `performance.now()` at which its bytes were here
 * @returns a function that hangs up
 */
export async function listen(url, onEvent) {
  const abort = new AbortController()
  const response = await fetch(`${url}/api/studio/events`, { signal: abort.signal })
  // Hanging up breaks the stream off, and so does a server that stops; neither is news.
  void read(response.body, onEvent).catch(() => undefined)
  return () => abort.abort()
}

async function read(body, onEvent) {
  let text = ''
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const at = performance.now()
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      // A named block is the stream's own word about itself, not an event of the studio.
      if (/^event: /m.test(block)) continue
      const data = /^data: (.*)$/m.exec(block)?.[1]
      if (data !== undefined) onEvent(JSON.parse(data), at)
    }
  }
}
