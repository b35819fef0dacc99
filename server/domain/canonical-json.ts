/** Text that is the same for equal JSON values whatever the order of their keys; `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/**
 * The first place where two JSON values differ, as wire names joined by dots (`controlnets.0.weight`), in
 * alphabetical order of keys. Null when they are equal; an empty text when the values themselves differ.
 */
export function firstDifference(a: unknown, b: unknown): string | null {
  if (canonicalJson(a) === canonicalJson(b)) return null
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return ''
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  for (const key of [...new Set([...left.keys(), ...right.keys()])].toSorted()) {
    const inside = firstDifference(left.get(key), right.get(key))
    if (inside !== null) return inside === '' ? key : `${key}.${inside}`
    // A member that is absent on one side reads as undefined, which canonical text shows as null.
    if (left.has(key) !== right.has(key)) return key
  }
  return ''
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
