import { Agent, get as httpGet } from 'node:http'

/** One connection kept open, as a browser keeps it. */
export const connection = () => new Agent({ keepAlive: true, maxSockets: 1 })

/** One GET, bytes as they came: nothing is decompressed. `firstByte` and `done` in ms from the call. */
export function get(agent, address, headers = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const request = httpGet(address, { agent, headers }, (response) => {
      let firstByte = null
      const chunks = []
      response.on('data', (chunk) => {
        firstByte ??= performance.now() - start
        chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => {
        const done = performance.now() - start
        const body = Buffer.concat(chunks)
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body,
          firstByte: firstByte ?? done,
          done,
        })
      })
    })
    request.on('error', reject)
  })
}
