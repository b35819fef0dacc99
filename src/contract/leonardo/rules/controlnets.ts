import type { Controlnet } from '../create-generation.ts'
import { maxControlnets } from '../limits.ts'
import { controlnets as kinds, findControlnet } from '../tables/controlnets.ts'
import type { Facts } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Rule } from './rule.ts'
import { given, without } from './rule.ts'

type Entry = Controlnet

/** Ids that image-to-image on XL models is known to bear beside others: style and character. */
const worksWithInitImage = new Set([67, 133])

const bearsInitImage = ({ preprocessorId }: Entry) =>
  preprocessorId !== undefined && worksWithInitImage.has(preprocessorId)

/** The same kind of guidance under the id this family knows it by; null when it has none. */
const translated = (entry: Entry, { columns }: Facts): Entry | null => {
  if (entry.preprocessorId === undefined) return entry
  const known = findControlnet(entry.preprocessorId)
  if (!known) return null
  if (!columns) return entry
  const column = columns.find((candidate) => known.ids[candidate] !== undefined)
  const preprocessorId = column && known.ids[column]
  return preprocessorId === undefined ? null : { ...entry, preprocessorId }
}

/** The entry with one strength of the right sort; itself when nothing is wrong. */
const withOneStrength = (entry: Entry): Entry => {
  const { strengthType, weight, ...rest } = entry
  if (strengthType === undefined || strengthType === null) return entry
  const strengths = findControlnet(entry.preprocessorId)?.strengths ?? []
  if (strengths.length === 0) return weight === undefined ? rest : { ...rest, weight }
  if (strengths.includes(strengthType)) {
    return weight === undefined || weight === null ? entry : { ...rest, strengthType }
  }
  return { ...rest, strengthType: 'High' }
}

/** An id with what it stands for: "67 (Style reference)". */
const named = (id: number | undefined) => {
  const label = findControlnet(id)?.label
  return label ? `${id} (${label})` : String(id)
}

/** The first entries that go together: no more of a kind than it bears, and no more than may be in all. */
const withinCounts = (entries: readonly Entry[]): Entry[] => {
  const taken = new Map<string, number>()
  const kept = entries.filter(({ preprocessorId }) => {
    const info = findControlnet(preprocessorId)
    if (!info) return true
    const nth = (taken.get(info.kind) ?? 0) + 1
    taken.set(info.kind, nth)
    return nth <= info.most
  })
  return kept.slice(0, maxControlnets)
}

const singles = kinds.filter(({ most }) => most === 1).map(({ label }) => label)

const paths = (entries: readonly Entry[], isWrong: (entry: Entry) => boolean, field: string) =>
  entries.flatMap((entry, index) => (isWrong(entry) ? [`controlnets.${index}.${field}`] : []))

const hasInitImage = (request: Draft) =>
  given(request, 'init_image_id') || given(request, 'init_generation_image_id')

export const controlnetRules: readonly Rule[] = [
  {
    code: 'R19',
    level: 'error',
    fields: ['controlnets', 'modelId'],
    check: ({ controlnets }, facts) => {
      const entries = controlnets ?? []
      const isWrong = (entry: Entry) =>
        translated(entry, facts)?.preprocessorId !== entry.preprocessorId
      const wrong = paths(entries, isWrong, 'preprocessorId')
      if (wrong.length === 0) return null
      const ids = entries.filter(isWrong).map((entry) => entry.preprocessorId)
      const owner = facts.model?.name ?? (facts.family && 'this base version') ?? 'any model'
      return {
        message: `preprocessorId ${ids.map(named).join(', ')} does not exist for ${owner}.`,
        fields: wrong,
        fix: {
          label: 'Use what this model offers',
          set: {
            controlnets: entries.flatMap((entry) => translated(entry, facts) ?? []),
          },
        },
      }
    },
  },
  {
    code: 'R19',
    level: 'error',
    fields: ['controlnets'],
    check: ({ controlnets }) => {
      const entries = controlnets ?? []
      const wrong = paths(entries, (entry) => withOneStrength(entry) !== entry, 'strengthType')
      if (wrong.length === 0) return null
      return {
        message:
          'strengthType is for Style (Low to Max), Character and Content references (Low, Mid, High), and excludes weight on the same entry.',
        fields: wrong,
        fix: { label: 'Keep one strength', set: { controlnets: entries.map(withOneStrength) } },
      }
    },
  },
  {
    code: 'R19',
    level: 'warning',
    fields: ['controlnets'],
    check: ({ controlnets }) => {
      const entries = controlnets ?? []
      const kept = withinCounts(entries)
      if (kept.length === entries.length) return null
      return {
        message: `At most ${maxControlnets} ControlNets work together, and one each of ${singles.join(' and ')}.`,
        fix: { label: 'Keep the first ones', set: { controlnets: kept } },
      }
    },
  },
  {
    code: 'R20',
    level: 'warning',
    fields: ['controlnets', 'init_image_id', 'init_generation_image_id', 'modelId'],
    check: (request, { family }) => {
      const entries = request.controlnets ?? []
      if (family !== 'sdxl' || !hasInitImage(request) || entries.length < 2) return null
      if (entries.every(bearsInitImage)) return null
      return {
        message:
          'On XL models an init image with several ControlNets often fails, except with Style (67) and Character (133) references.',
        fields: paths(entries, (entry) => !bearsInitImage(entry), 'preprocessorId'),
        fix: {
          label: 'Keep Style and Character references only',
          set: { controlnets: entries.filter(bearsInitImage) },
        },
      }
    },
  },
  {
    code: 'R21',
    level: 'warning',
    fields: ['controlNet', 'controlNetType', 'weighting', 'controlnets'],
    check: (request) => {
      const old = (['controlNet', 'controlNetType', 'weighting'] as const).filter((field) =>
        given(request, field),
      )
      if (old.length === 0 || !given(request, 'controlnets')) return null
      return {
        message: `${old.join(', ')} belong to the old way and must not be mixed with controlnets.`,
        fields: old,
        fix: { label: 'Keep controlnets only', set: without(old) },
      }
    },
  },
]
