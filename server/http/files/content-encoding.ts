const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** The best of the encodings that the client takes and we have; null sends the bytes as they are. */
export function chooseEncoding(
  header: string | undefined,
  available: (encoding: Encoding) => boolean = () => true,
): Encoding | null {
  const weights = new Map<string, number>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)))
  }
  const taken = encodings.filter((encoding) => {
    const weight = weights.get(encoding) ?? weights.get('*') ?? 0
    return weight > 0 && available(encoding)
  })
  return taken[0] ?? null
}
