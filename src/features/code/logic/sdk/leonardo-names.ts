import { type Fields, type Value, Verbatim } from '../literals.ts'

// How the official SDKs call what the wire calls otherwise. They are generated from one schema, so the names follow
// from the wire's by rule.

/** Fields the service takes and neither SDK knows: they would be dropped without a word. */
const unsendable = ['styleUUID', 'contextImages'] as const

/**
 * What the SDKs fill in by themselves where nothing is said. Null says "not given" and is passed on as it is, so that
 * the request stays what it was.
 */
const filledIn = ['alchemy', 'height', 'width', 'modelId', 'num_images', 'presetStyle'] as const

/** The enumeration that a field's words belong to in TypeScript, where a text will not do. */
const enumerations: Readonly<Record<string, string>> = {
  presetStyle: 'SdGenerationStyle',
  scheduler: 'SdGenerationSchedulers',
  sd_version: 'SdVersions',
  transparency: 'TransparencyType',
  canvasRequestType: 'CanvasRequestType',
  controlNetType: 'ControlnetType',
  initImageType: 'InitImageType',
  strengthType: 'StrengthType',
}

/** `num_images` to `numImages`. */
export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** `photoReal` to `photo_real`, `akUUID` to `ak_uuid`. */
export const snakeCase = (name: string): string =>
  name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase()

/** `RENDER_3D` to `Render3D`, `SDXL_0_8` to `Sdxl08`, `foreground_only` to `ForegroundOnly`. */
export const memberName = (word: string): string =>
  word
    .split('_')
    .map((part) => part.toLowerCase().replace(/[a-z]/, (letter) => letter.toUpperCase()))
    .join('')

/** A body as the SDKs take it, under the wire's names yet. */
export function forSdk(body: Fields): Fields {
  const fields = Object.entries(body).filter(([name]) => !isUnsendable(name))
  const absent = filledIn.filter((name) => !(name in body))
  return {
    ...Object.fromEntries(fields.map(([name, value]) => [name, nested(name, value)])),
    ...Object.fromEntries(absent.map((name) => [name, null])),
  }
}

/** Of a list's items: what the SDKs drop, and the weight of an element that they would set to 1. */
function nested(name: string, value: Value): Value {
  if (!Array.isArray(value)) return value
  const items: readonly Value[] = value
  return items.map((item) => {
    if (!isFields(item)) return item
    const { influence: _dropped, ...rest } = item
    return name === 'elements' && !('weight' in rest) ? { ...rest, weight: null } : rest
  })
}

/** Wire names of what the SDKs cannot send. */
export function droppedBySdk(body: Fields): string[] {
  const controlnets = Array.isArray(body['controlnets']) ? body['controlnets'] : []
  const influence = controlnets.some((item: Value) => isFields(item) && item['influence'] != null)
  return [
    ...unsendable.filter((name) => body[name] != null),
    ...(influence ? ['controlnets[].influence'] : []),
  ]
}

/** Every name changed, in lists too; `word` may change a text into something else. */
export function renamed(
  value: Value,
  rename: (name: string) => string,
  word: (name: string, text: string) => Value = (_, text) => text,
  name = '',
): Value {
  if (typeof value === 'string') return word(name, value)
  if (Array.isArray(value)) return value.map((item: Value) => renamed(item, rename, word, name))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [rename(key), renamed(member, rename, word, key)]),
  )
}

/** `'DYNAMIC'` under `presetStyle` as `SdGenerationStyle.Dynamic`; `used` learns what must be imported. */
export function enumMember(used: Set<string>): (name: string, text: string) => Value {
  return (name, text) => {
    const enumeration = enumerations[name]
    if (enumeration === undefined) return text
    used.add(enumeration)
    return new Verbatim(`${enumeration}.${memberName(text)}`)
  }
}

const isUnsendable = (name: string) => (unsendable as readonly string[]).includes(name)

function isFields(value: Value): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Verbatim)
  )
}
