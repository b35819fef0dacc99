/** A time as the service writes it, which is UTC also where it does not say so; null when it is none. */
export function readWireTime(text: unknown): number | null {
  if (typeof text !== 'string') return null
  const isZoned = /(?:z|[+-]\d\d:?\d\d)$/i.test(text)
  const ms = Date.parse(isZoned || !text.includes('T') ? text : `${text}Z`)
  return Number.isNaN(ms) ? null : ms
}
