import type { RemotePicture } from '#server/domain/remote/remote-engine.ts'

interface Item {
  readonly url?: string | null | undefined
  readonly b64_json?: string | null | undefined
}

/**
 * The pictures of an answer, by their place in it, which is what the service numbers them by where it does: some
 * call each of them the first. Addresses are made whole; base64 that is none leaves its place empty.
 */
export function picturesOf(
  data: readonly Item[],
  wanted: number,
  baseUrl: string,
): RemotePicture[] {
  return data.slice(0, wanted).flatMap(({ url, b64_json: text }, index): RemotePicture[] => {
    if (text) {
      const bytes = decode(text)
      return bytes === null ? [] : [{ index, id: null, bytes }]
    }
    if (!url || !URL.canParse(url, `${baseUrl}/`)) return []
    return [{ index, id: null, address: new URL(url, `${baseUrl}/`).href }]
  })
}

function decode(text: string): Uint8Array | null {
  const base64 = text.replace(/^data:[^,]{0,64},/, '')
  const bytes = Buffer.from(base64, 'base64')
  // Node skips what is no base64 without a word.
  const isWhole = bytes.toString('base64').replace(/=+$/, '') === base64.trim().replace(/=+$/, '')
  return isWhole && bytes.byteLength > 0 ? bytes : null
}
