import * as fc from 'fast-check'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { EngineJob } from '#server/domain/engine.ts'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { validStudioImagesRequest } from '#src/testing/together-arbitraries.ts'
import { Random } from '../core/random.ts'
import { iconWords } from '../icons/icon-words.ts'
import { countWords, materialWords, partWords, traitWords } from '../understand/attribute-words.ts'
import { colorWords } from '../understand/color-words.ts'
import { relationWords } from '../understand/relation-words.ts'
import { settingWords } from '../understand/setting-words.ts'
import { subjectWords } from '../understand/subject-words.ts'

const sides = [32, 40, 48, 64, 96]
const largest = [512, 768, 1024, 1536]
const scripts = [
  'кошка в лесу ночью',
  'قطة سوداء في الصحراء',
  '猫と犬が海辺で遊ぶ',
  '红色的龙在山上',
  'मछली पानी में',
  '🐙🔥🚀 👩‍🚀 🏝️',
  '\u0000\ud800 \u202e',
  'ñandú über Ærø',
]

const attributes = [
  ...traitWords,
  ...Object.keys({ ...countWords, ...colorWords, ...materialWords, ...partWords }),
].map((word) => word.replaceAll('_', ' '))

/** A sentence of words that the painter knows, in an order that nobody would think of. */
function sentence(r: Random): string {
  const from = (table: Readonly<Record<string, string>>): string => {
    const lists = Object.values(table)
    const words = (lists[r.int(0, lists.length - 1)] ?? '').split(' ')
    return (words[r.int(0, words.length - 1)] ?? '').replaceAll('_', ' ')
  }
  const things = { ...subjectWords, ...iconWords }
  const parts: string[] = []
  for (let k = r.int(1, 7); k > 0; k--) {
    const kind = r.int(0, 5)
    if (kind < 2) parts.push(r.chance(0.5) ? 'a' : '', from(things))
    else if (kind === 2) parts.push(from(relationWords))
    else if (kind === 3) parts.push(attributes[r.int(0, attributes.length - 1)] ?? '')
    else if (kind === 4) parts.push('in', from(settingWords))
    else parts.push(r.pick([',', 'and', 'no', 'with', 'her', '(', ')', ':1.4']))
  }
  return parts.join(' ')
}

function promptOf(r: Random): string | null {
  const roll = r.next()
  if (roll < 0.55) return sentence(r)
  if (roll < 0.65) return scripts[r.int(0, scripts.length - 1)] ?? null
  if (roll < 0.7) return `${sentence(r)} `.repeat(60).slice(0, 1500)
  return null
}

/** One job of every kind that an engine may be given, the same for the same seed; `pictures` stand for uploads. */
export function randomJob(seed: number, id: string, pictures: readonly Uint8Array[]): EngineJob {
  const r = new Random(seed)
  const kind = r.chance(0.8) ? validRequest : validStudioImagesRequest
  const operation = kind === validRequest ? 'leonardo.createGeneration' : 'together.generateImages'
  const [drawn] = fc.sample<object>(kind, { seed, numRuns: 1 })
  const prompt = promptOf(r)
  const large = r.chance(0.004)
  const side = (): number =>
    large ? r.pick([512, ...largest]) : (sides[r.int(0, sides.length - 1)] ?? 64)
  const size = { width: side(), height: r.chance(0.02) ? 1536 : side() }
  const wanted = Array.from({ length: r.chance(0.04) ? r.int(2, 8) : 1 }, (_, k) => k)
  const request = {
    ...drawn,
    ...(prompt === null || prompt.trim() === '' ? {} : { prompt }),
    ...size,
    operation,
  } as GenerationRequest
  return {
    generationId: id,
    request,
    seed: r.int(0, 4_294_967_295),
    wanted,
    readInput: () => Promise.resolve(pictures[r.int(0, pictures.length - 1)] ?? null),
  }
}
