import { randomUUID } from 'node:crypto'
import { call } from './gesso.mjs'
import { listen } from './events.mjs'

export const request = (more) => ({
  operation: 'leonardo.createGeneration',
  prompt: 'a lighthouse on a cliff at sunset',
  width: 512,
  height: 512,
  num_images: 1,
  ...more,
})

/** Has the studio paint three generations of four; answers their small thumbnails, newest first. */
export async function paintSmallLibrary(url) {
  const wanted = new Set([randomUUID(), randomUUID(), randomUUID()])
  const { promise: finished, resolve, reject } = deferred()
  const hangUp = await listen(url, ({ type, generation }) => {
    if (type === 'generation.failed') reject(new Error(`painting failed: ${generation.error}`))
    if (type === 'generation.completed') wanted.delete(generation.id)
    if (wanted.size === 0) resolve()
  })
  for (const [nth, id] of [...wanted].entries()) {
    await submit(url, id, request({ num_images: 4, seed: nth + 1 }))
  }
  await finished
  hangUp()
  const { images } = await call(url, '/api/studio/images?limit=12&offset=0')
  return Promise.all(
    images.map(async ({ id }) => {
      const response = await fetch(`${url}/media/images/${id}/320`)
      return Buffer.from(await response.arrayBuffer())
    }),
  )
}

/** Asks for a generation as the app does. */
export const submit = (url, id, body) =>
  call(url, '/api/studio/generations', { method: 'POST', body, headers: { 'idempotency-key': id } })

function deferred() {
  const parts = {}
  const promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }))
  return { promise, ...parts }
}
