/** What base64 begins with, by the kind of picture in it. */
const beginnings = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['UklGR', 'image/webp'],
  ['R0lGOD', 'image/gif'],
] as const

const sizePattern = /^(\d{1,5})x(\d{1,5})$/

/**
 * A request in this door's own words where it comes in those of OpenAI's images endpoint and of the servers that follow it:
 * `size`, `num_inference_steps` or `step`, `ref_images`. What a request says in both is left as it is, to be refused.
 */
export function inOwnWords(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { size, num_inference_steps: finely, step, ref_images: references, ...own } = body
  const steps = finely ?? step
  return {
    ...own,
    ...sidesOf(size, own),
    ...(steps === undefined ? {} : { steps: own['steps'] ?? steps }),
    ...(references === undefined ? {} : referencesOf(references, own)),
  }
}

function sidesOf(size: unknown, own: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (size === undefined || size === 'auto') return {}
  const [, width, height] = typeof size === 'string' ? (sizePattern.exec(size) ?? []) : []
  // Unread or said twice: whoever checks the request says so.
  if (width === undefined || 'width' in own || 'height' in own) return { size }
  return { width: Number(width), height: Number(height) }
}

function referencesOf(
  references: unknown,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (!Array.isArray(references) || 'reference_images' in own) return { ref_images: references }
  const all = references.map((source: unknown) =>
    typeof source === 'string' ? addressOf(source) : source,
  )
  // Such servers are told of the picture to edit in both fields.
  const others = all.filter((source) => source !== own['image_url'])
  return others.length === 0 ? {} : { reference_images: others }
}

function addressOf(source: string): string {
  const [, type] = beginnings.find(([beginning]) => source.startsWith(beginning)) ?? []
  return type === undefined ? source : `data:${type};base64,${source}`
}
