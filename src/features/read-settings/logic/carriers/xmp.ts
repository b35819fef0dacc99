import { settingsNamespace } from '#contract/pictures/carriers.ts'

/**
 * Elements of XMP packets by plain search: a parser would have to be trusted with entities, and only three names
 * matter. Prefixes are looked up, values unescaped.
 */
export function xmpValue(
  packets: readonly string[],
  namespace: string,
  name: string,
): string | null {
  for (const packet of packets) {
    const prefix = prefixOf(packet, namespace)
    if (prefix === null) continue
    const value = elementOf(packet, `${prefix}:${name}`) ?? attributeOf(packet, `${prefix}:${name}`)
    if (value !== null) return value
  }
  return null
}

export const xmpNamespaces = {
  gesso: settingsNamespace,
  exif: 'http://ns.adobe.com/exif/1.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const

function prefixOf(packet: string, namespace: string): string | null {
  for (const quote of ['"', "'"]) {
    const at = packet.indexOf(`=${quote}${namespace}${quote}`)
    if (at < 0) continue
    const [, prefix] = /xmlns:([\w-]{1,40})$/.exec(packet.slice(Math.max(0, at - 50), at)) ?? []
    if (prefix !== undefined) return prefix
  }
  return null
}

/** The text of an element; of a list of languages, the first. */
function elementOf(packet: string, name: string): string | null {
  const start = packet.indexOf(`<${name}`)
  if (start < 0) return null
  const from = packet.indexOf('>', start) + 1
  const to = packet.indexOf(`</${name}>`, from)
  if (from === 0 || to < 0) return null
  const inner = packet.slice(from, to)
  const item = inner.indexOf('<rdf:li')
  if (item < 0) return inner.includes('<') ? null : unescaped(inner)
  const textFrom = inner.indexOf('>', item) + 1
  const textTo = inner.indexOf('</rdf:li>', textFrom)
  return textFrom === 0 || textTo < 0 ? null : unescaped(inner.slice(textFrom, textTo))
}

function attributeOf(packet: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    const start = packet.indexOf(` ${name}=${quote}`)
    if (start < 0) continue
    const from = start + name.length + 3
    const to = packet.indexOf(quote, from)
    if (to >= 0) return unescaped(packet.slice(from, to))
  }
  return null
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal ?? Number.NaN)
      if (code <= 0x10_ff_ff) return String.fromCodePoint(code)
      const key = String(name)
      return Object.hasOwn(named, key) ? (named[key] ?? whole) : whole
    },
  )
}
