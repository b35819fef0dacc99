const longestName = 60
const mostPairs = 200
const longestLine = 256 * 1024

/**
 * `Name: value, Name: "quoted, as JSON", …`. Read by hand in one pass: the regular expression that other readers use
 * takes time by the square of a hostile line's length. The last of a name counts.
 */
export function parsePairs(line: string): Map<string, string> {
  const pairs = new Map<string, string>()
  if (line.length > longestLine) return pairs
  let at = 0
  let colon = -1
  let quotes = true
  while (pairs.size < mostPairs) {
    if (colon < at) colon = line.indexOf(':', at)
    if (colon < 0) break
    const comma = line.indexOf(',', at)
    if (comma >= 0 && comma < colon) {
      at = comma + 1
      continue
    }
    const name = line.slice(at, colon).trim()
    const from = colon + 1 + (line[colon + 1] === ' ' ? 1 : 0)
    const close = quotes && line[from] === '"' ? closingQuote(line, from + 1) : null
    if (close === -1) quotes = false
    const end = endOfValue(line, from, close)
    if (name.length <= longestName && /^\w[\w \-/+]*$/.test(name)) {
      pairs.set(name, unquoted(line.slice(from, end).trim()))
    }
    at = end + 1
  }
  return pairs
}

function endOfValue(line: string, from: number, close: number | null): number {
  if (close !== null && close > 0 && [',', undefined].includes(line[close + 1])) return close + 1
  const comma = line.indexOf(',', from)
  return comma < 0 ? line.length : comma
}

/** Where a quoted text ends; -1 when nothing closes it. */
function closingQuote(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1
    else if (line[at] === '"') return at
  }
  return -1
}

function unquoted(value: string): string {
  if (!value.startsWith('"') || !value.endsWith('"')) return value
  try {
    const text: unknown = JSON.parse(value)
    return typeof text === 'string' ? text : value
  } catch {
    return value
  }
}
