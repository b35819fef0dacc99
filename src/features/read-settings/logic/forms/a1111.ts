import { silent, type Spoken, type Tool } from '../spoken.ts'
import { toNumber } from './json.ts'
import { takeLoraTags } from './lora-tags.ts'
import { parsePairs } from './pairs.ts'

const negativeStart = 'Negative prompt:'

/** As few pairs as this may be the end of a prompt. Source: the tool's own reader. */
const fewestPairs = 3

/** Names we ask after; the rest is kept as it is said. */
const known = new Set([
  'Steps',
  'Sampler',
  'CFG scale',
  'Distilled CFG Scale',
  'Seed',
  'Size',
  'Model',
  'Raw prompt',
  'Raw negative prompt',
])

/**
 * Settings in the form AUTOMATIC1111 began: the prompt, `Negative prompt:`, then a line of `Name: value` pairs.
 * Null when the text ends in no such line.
 */
export function readA1111(text: string, tool?: Tool): Spoken | null {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n')
  const at = settingsLine(lines)
  if (at < 0) return null
  const pairs = parsePairs(lines[at] ?? '')
  const words = lines.slice(0, at).map((line) => line.trim())
  const split = words.findIndex((line) => line.startsWith(negativeStart))
  const before = split < 0 ? words : words.slice(0, split)
  const after = split < 0 ? [] : words.slice(split)
  const negative = after.join('\n').slice(negativeStart.length).trim()
  const { prompt, loras } = takeLoraTags(pairs.get('Raw prompt') ?? before.join('\n'))
  const size = /^(\d{1,6})x(\d{1,6})$/.exec(pairs.get('Size') ?? '')
  // With a distilled model the plain scale is 1 and says nothing.
  const guidance = pairs.get('Distilled CFG Scale') ?? pairs.get('CFG scale')
  return {
    ...silent(tool ?? toolOf(pairs)),
    prompt,
    negative: pairs.get('Raw negative prompt') ?? negative,
    seed: toNumber(pairs.get('Seed')),
    steps: toNumber(pairs.get('Steps')),
    guidance: toNumber(guidance),
    width: toNumber(size?.[1]),
    height: toNumber(size?.[2]),
    sampler: pairs.get('Sampler') ?? null,
    model: pairs.get('Model') ?? null,
    loras: loras.length > 0 ? loras : loraWeights(pairs.get('Lora weights')),
    others: [...pairs]
      .filter(([name]) => !known.has(name))
      .map(([name, value]) => ({ name, value })),
  }
}

/** The last line, or the last that begins as such lines do, when somebody has written behind it. */
function settingsLine(lines: readonly string[]): number {
  const isOne = (line: string | undefined) => parsePairs(line ?? '').size >= fewestPairs
  if (isOne(lines.at(-1))) return lines.length - 1
  return lines.findLastIndex((line) => line.startsWith('Steps: ') && isOne(line))
}

const toolOf = (pairs: ReadonlyMap<string, string>): Tool =>
  pairs.get('Version')?.startsWith('Fooocus') === true ? 'Fooocus' : 'AUTOMATIC1111'

/** `name: weight, name: weight`. */
function loraWeights(text = ''): Spoken['loras'] {
  return text
    .split(', ')
    .map((entry) => entry.split(': '))
    .flatMap(([name = '', weight]) => (name === '' ? [] : [{ name, weight: toNumber(weight) }]))
}
