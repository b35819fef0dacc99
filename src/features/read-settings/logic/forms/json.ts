export type JsonRecord = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A stranger's JSON, if it is an object; Python's way of writing what is no number is forgiven. */
export function parseRecord(text: string): JsonRecord | null {
  const trimmed = text.trimStart()
  if (!trimmed.startsWith('{')) return null
  for (const attempt of [trimmed, trimmed.replaceAll(/\b(?:NaN|-?Infinity)\b/g, 'null')]) {
    try {
      const value: unknown = JSON.parse(attempt)
      return isRecord(value) ? value : null
    } catch {
      // Then in the other way, or not at all.
    }
  }
  return null
}

/** What stands under the first of these names; only what the object itself has counts. */
export function valueOf(record: JsonRecord, ...names: readonly string[]): unknown {
  const name = names.find((candidate) => Object.hasOwn(record, candidate))
  return name === undefined ? undefined : record[name]
}

export function textOf(record: JsonRecord, ...names: readonly string[]): string | null {
  const value = valueOf(record, ...names)
  return typeof value === 'string' ? value : null
}

/** A number, or text that is one. */
export function numberOf(record: JsonRecord, ...names: readonly string[]): number | null {
  return toNumber(valueOf(record, ...names))
}

export function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || !/^\s*[-+]?\d*\.?\d+(?:e[-+]?\d+)?\s*$/i.test(value)) return null
  return Number(value)
}

/** A value in one short line, for people. */
export function lineOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}

/** What nobody asked after, as lines: without what is empty. */
export function othersOf(
  record: JsonRecord,
  known: ReadonlySet<string>,
): { name: string; value: string }[] {
  return Object.entries(record)
    .filter(([name, value]) => !known.has(name) && value !== null && value !== '')
    .slice(0, 60)
    .map(([name, value]) => ({ name: name.slice(0, 60), value: lineOf(value) }))
}
