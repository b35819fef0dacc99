/** Keys in the five shapes that services and servers of one's own give out. None is real. */
export const canaryKeys = [
  '7d1fca4e-90b3-4c62-8a5d-e4b7f1029c68',
  '9f2c41d07be8a35664c0fd9e18b72a3c5de0f4816b97a2c3d4e5f60718293a4b',
  'tgp_v1_Qk7Zr-2mXw9LpTn4VhYc8JdFsG1aBuEoIe6RzNvMbKx',
  'sk-proj-H4nTqW8xZ_r2LmYvB7cKdPfJ9sGaUeXo3iNtRwQz5EkMjDhV6yCbSlAp',
  'p@ss+w/rd=%41&"quoted"<tag>\\ends',
] as const

/** How a secret may look on its way: any of these, in any case of letters. */
export const canaryEncodings: Readonly<Record<string, (key: string) => readonly string[]>> = {
  'as it is': (key) => [key, JSON.stringify(key).slice(1, -1), htmlOf(key)],
  base64: (key) => shifted(key).map((bytes) => bytes.toString('base64').slice(4, -4)),
  base64url: (key) => shifted(key).map((bytes) => bytes.toString('base64url').slice(4, -4)),
  hex: (key) => [Buffer.from(key).toString('hex')],
  'percent-encoded': (key) => [
    encodeURIComponent(key),
    [...Buffer.from(key)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ],
  'in pieces of eight': (key) =>
    Array.from({ length: key.length - 7 }, (_, at) => key.slice(at, at + 8)),
}

export interface Leak {
  readonly key: string
  readonly encoding: string
  /** What was found and some of what is around it, for whoever has to look for the cause. */
  readonly around: string
}

/** Every secret that can be read out of some bytes. */
export function findCanaries(
  bytes: Uint8Array | string,
  keys: readonly string[] = canaryKeys,
): Leak[] {
  const text = (
    typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1')
  ).toLowerCase()
  return keys.flatMap((key) =>
    Object.entries(canaryEncodings).flatMap(([encoding, forms]) => {
      const found = forms(key)
        .map((form) => text.indexOf(form.toLowerCase()))
        .find((at) => at >= 0)
      if (found === undefined) return []
      return [{ key, encoding, around: text.slice(Math.max(0, found - 60), found + 60) }]
    }),
  )
}

/** Base64 reads differently by what stands before it. */
function shifted(key: string): Buffer[] {
  return ['', ' ', '  '].map((before) => Buffer.from(before + key))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function htmlOf(key: string): string {
  return key.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}
