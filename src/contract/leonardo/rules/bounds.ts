import type { CreateGenerationField } from '../create-generation.ts'
import { describeLimit, isAllowed, nearestAllowed } from '../describe-limit.ts'
import type { Limit } from '../limits.ts'
import { limits } from '../limits.ts'
import type { Facts, KnownFacts } from './facts.ts'
import { factsOf } from './facts.ts'
import type { Draft } from '../create-generation.ts'
import type { Level, Rule } from './rule.ts'
import { isCanvas } from './rule.ts'
import { families, generalFamilies } from '../../models/families.ts'
import type { FamilyBound } from '../../models/family.ts'

type LimitedField = keyof typeof limits
type BoundedNumber = Exclude<LimitedField & CreateGenerationField, 'prompt'>

/** A bound that other fields tighten. */
interface Bound {
  code: string
  level: Level
  field: BoundedNumber
  min?: number
  max?: number
  because: string
  fields: readonly CreateGenerationField[]
  when: (request: Draft, facts: Facts) => boolean
}

const sidesOf = (request: Draft): readonly [number, number] => [
  request.width ?? limits.width.default,
  request.height ?? limits.height.default,
]

/** Pixels a canvas job covers: the base picture's when known, else what was asked for. */
const canvasSides = (request: Draft, facts: Facts): readonly [number, number] | null => {
  if (facts.canvasBase) return [facts.canvasBase.width, facts.canvasBase.height]
  return request.width && request.height ? [request.width, request.height] : null
}

const megapixel = 1024 * 1024

/** What a family narrows, as a bound that holds where the request falls in it. */
const boundOf = ({ alchemy, ...bound }: FamilyBound, id: string | null): Bound => ({
  ...bound,
  when: (request, { family }) =>
    family === id && (alchemy === undefined || alchemy === (request.alchemy === true)),
})

const bounds: readonly Bound[] = [
  {
    code: 'R2',
    level: 'error',
    field: 'num_images',
    max: 4,
    because: 'when a side is over 768 px',
    fields: ['width', 'height'],
    when: (request) => !isCanvas(request) && Math.max(...sidesOf(request)) > 768,
  },
  {
    code: 'R12',
    level: 'error',
    field: 'init_strength',
    min: 0.1,
    because: 'outside the canvas',
    fields: ['canvasRequest'],
    when: (request) => !isCanvas(request),
  },
  {
    code: 'R14',
    level: 'error',
    field: 'init_strength',
    max: 0.8,
    because: 'on the canvas',
    fields: ['canvasRequest'],
    when: isCanvas,
  },
  {
    code: 'R15',
    level: 'error',
    field: 'num_images',
    max: 4,
    because: 'for a canvas with a side over 768 px',
    fields: ['canvasRequest'],
    when: (request, facts) =>
      isCanvas(request) && Math.max(...(canvasSides(request, facts) ?? [0])) > 768,
  },
  {
    code: 'R15',
    level: 'error',
    field: 'num_images',
    max: 2,
    because: 'for a canvas of more than 1024 by 1024 px',
    fields: ['canvasRequest'],
    when: (request, facts) => {
      const [width, height] = canvasSides(request, facts) ?? [0, 0]
      return isCanvas(request) && width * height > megapixel
    },
  },
  {
    code: 'R17',
    level: 'warning',
    field: 'guidance_scale',
    max: 7,
    because: 'with the scheduler LEONARDO and no Alchemy, where more has no effect',
    fields: ['alchemy', 'scheduler'],
    when: (request) => request.scheduler === 'LEONARDO' && request.alchemy !== true,
  },
  ...generalFamilies['leonardo.createGeneration'].bounds.map((bound) => boundOf(bound, null)),
  ...Object.entries(families).flatMap(([id, { bounds: own }]) =>
    own.map((bound) => boundOf(bound, id)),
  ),
]

const tighten = (limit: Limit, { min = limit.min, max = limit.max }: Bound): Limit => ({
  ...limit,
  min: Math.max(limit.min, min),
  max: Math.min(limit.max, max),
  ...(limit.values && {
    values: limit.values.filter((value) => value >= min && value <= max),
  }),
})

/**
 * The limits in force for this request: a form's sliders stop where the server would refuse. Bad
 * values elsewhere in the draft do no harm.
 */
export const limitsFor = (request: Draft, known?: KnownFacts): Record<LimitedField, Limit> => {
  const facts = factsOf(request, known)
  const inForce: Record<LimitedField, Limit> = { ...limits }
  for (const bound of bounds) {
    if (bound.level === 'error' && bound.when(request, facts)) {
      inForce[bound.field] = tighten(inForce[bound.field], bound)
    }
  }
  return inForce
}

const ruleOf = (bound: Bound): Rule => {
  const { code, level, field, because, fields, when } = bound
  const limit = tighten(limits[field], bound)
  return {
    code,
    level,
    fields: [field, ...fields],
    check: (request, facts) => {
      // An absent count still means four pictures, so defaults are held to the bound as well.
      const value = request[field] ?? limits[field].default
      if (value === null || !when(request, facts) || isAllowed(value, limit)) return null
      const nearest = nearestAllowed(value, limit)
      return {
        message: `${field} ${level === 'error' ? 'must' : 'should'} be ${describeLimit(limit)} ${because}; got ${value}`,
        fields: [field],
        fix: { label: `Use ${nearest}`, set: { [field]: nearest } },
      }
    },
  }
}

export const boundRules: readonly Rule[] = bounds.map(ruleOf)
