import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { type Asked, type Match, type Reply, type Service, xmlReply } from './wire.ts'

export interface PictureFacts {
  readonly width: number
  readonly height: number
  readonly type: 'jpeg' | 'png'
  readonly index: number
}

/** Where pictures lie, and where uploads go: hosts of their own, which want no key. */
export interface PictureHost {
  /** A new address of a picture, good until it is ended. */
  address(service: Service, facts: PictureFacts): string
  /** Every address given so far answers 403 from now on; new ones work. */
  endAddresses(): void
  bytes(facts: PictureFacts): Promise<Buffer>
  /** A place for one upload. */
  reserve(extension: string): { id: string; url: string; key: string; fields: string }
  /** Whether an upload has arrived. */
  has(id: string): boolean
  match(asked: Asked): Match | null
}

export function createPictureHost(origin: () => string): PictureHost {
  const given = new Map<string, { service: Service; facts: PictureFacts; ended: boolean }>()
  const uploads = new Map<string, { key: string; bytes: Buffer | null }>()
  const made = new Map<string, Promise<Buffer>>()

  const bytes = (facts: PictureFacts) => {
    const name = JSON.stringify(facts)
    const known = made.get(name) ?? encode(facts)
    made.set(name, known)
    return known
  }

  async function download(token: string, asked: Asked): Promise<Reply> {
    const place = given.get(token)
    if (place === undefined) return xmlReply(404, 'NoSuchKey')
    // Both hosts refuse who does not say what he is; a key is none of their business.
    if ((asked.headers['user-agent'] ?? '') === '') return xmlReply(403, 'AccessDenied')
    if (asked.headers.authorization !== undefined) return xmlReply(400, 'InvalidArgument')
    if (place.ended) return xmlReply(403, 'AccessDenied')
    return {
      status: 200,
      headers: { 'content-type': `image/${place.facts.type}` },
      body: await bytes(place.facts),
    }
  }

  function upload(asked: Asked): Reply {
    if (asked.headers.authorization !== undefined) return xmlReply(403, 'AccessDenied')
    const form = asked.body.toString('latin1')
    const key = /name="key"\r\n\r\n([^\r]+)\r\n/.exec(form)?.[1]
    const file = /name="file"[^]*?\r\n\r\n/.exec(form)
    const found = [...uploads].find(([, one]) => one.key === key)
    // Parts behind the file are not read, so the key must come before it.
    if (found === undefined || file === null || form.indexOf('name="key"') > file.index)
      return xmlReply(403, 'AccessDenied')
    const [, place] = found
    place.bytes = asked.body.subarray(file.index + file[0].length)
    return { status: 204, headers: {}, body: Buffer.alloc(0) }
  }

  return {
    bytes,
    address(service, facts) {
      const token = randomUUID()
      given.set(token, { service, facts, ended: false })
      return `${origin()}/cdn/${token}/${facts.index}.${facts.type}`
    },
    endAddresses() {
      for (const place of given.values()) place.ended = true
    },
    reserve(extension) {
      const id = randomUUID()
      const key = `init/${id}.${extension}`
      uploads.set(id, { key, bytes: null })
      const fields = JSON.stringify({ key, 'Content-Type': `image/${extension}` })
      return { id, url: `${origin()}/sink`, key, fields }
    },
    has: (id) => (uploads.get(id)?.bytes ?? null) !== null,
    match(asked) {
      const token = /^\/cdn\/([^/]+)\//.exec(asked.path)?.[1]
      if (token !== undefined && asked.method === 'GET') {
        const service = given.get(token)?.service ?? 'leonardo'
        return { service, step: 'download', answer: () => download(token, asked) }
      }
      if (asked.path === '/sink' && asked.method === 'POST')
        return { service: 'leonardo', step: 'upload', answer: () => upload(asked) }
      return null
    },
  }
}

/** A real picture of the size; its colour tells one index from another. */
function encode({ width, height, type, index }: PictureFacts): Promise<Buffer> {
  const pixels = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: { r: (40 + 50 * index) % 256, g: 120, b: 90 },
    },
  })
  return (type === 'png' ? pixels.png() : pixels.jpeg()).toBuffer()
}
