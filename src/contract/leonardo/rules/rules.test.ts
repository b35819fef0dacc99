import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { checkCreateGeneration, findingsFor } from '../check-create-generation.ts'
import type { CreateGeneration } from '../create-generation.ts'
import { createGenerationFields, createGenerationSchema } from '../create-generation.ts'
import { rules } from './all-rules.ts'
import { limitsFor } from './bounds.ts'
import { factsOf } from './facts.ts'
import { applyFix } from './rule.ts'
import { ruledOut } from './ruled-out.ts'
import { dropUntaken, takes } from './takes.ts'

// Thousands of runs take a few seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Right in shape but with every rule at risk: each field comes from some other valid request. */
const mixedRequest: fc.Arbitrary<CreateGeneration> = fc
  .tuple(validRequest, validRequest, fc.subarray([...createGenerationFields]))
  .map(([one, other, fields]) => {
    const borrowed = Object.entries(other).filter(([name]) =>
      fields.some((field) => field === name),
    )
    return createGenerationSchema.parse({ ...one, ...Object.fromEntries(borrowed) })
  })

const publishedCodes = Array.from({ length: 27 }, (_, index) => `R${index + 1}`)

describe('rules', () => {
  it('cover every published number but the two that the schema itself holds', () => {
    const codes = new Set(rules.map(({ code }) => code))
    expect(publishedCodes.filter((code) => !codes.has(code))).toEqual(['R1', 'R24'])
  })

  it('offer only fixes that make the very rule pass and leave the shape right', () => {
    const fixed = new Set<string>()
    expect(() =>
      fc.assert(
        fc.property(mixedRequest, (request) => {
          for (const rule of rules) {
            const finding = rule.check(request, factsOf(request))
            if (!finding?.fix) continue
            const after = applyFix(request, finding.fix)
            if (rule.check(after, factsOf(after)) !== null) return false
            if (!createGenerationSchema.safeParse(after).success) return false
            fixed.add(rule.code)
          }
          return true
        }),
        { numRuns: 2000 },
      ),
    ).not.toThrow()
    // R23 needs facts about elements and has cases of its own below.
    const fixable = publishedCodes.filter((code) => !['R1', 'R24', 'R23'].includes(code))
    expect(fixable.filter((code) => !fixed.has(code))).toEqual([])
  })

  it('lead any request of the right shape to acceptance, one click after the other', () => {
    expect(() =>
      fc.assert(
        fc.property(mixedRequest, (request) => {
          let current = request
          for (let click = 0; click < 15; click += 1) {
            const checked = checkCreateGeneration(current)
            if (checked.ok) return true
            const fix = checked.issues[0]?.fix
            if (!fix) break
            current = applyFix(current, fix)
          }
          return checkCreateGeneration(current).ok
        }),
        { numRuns: 2000 },
      ),
    ).not.toThrow()
  })

  it('name a few of the styles there are, not all', () => {
    const style = { prompt: 'x', presetStyle: 'BOKEH', alchemy: true } as const
    const [warning] = checkCreateGeneration(style).warnings
    expect(warning?.message).toMatch(
      /with Alchemy: ANIME, CREATIVE, DYNAMIC, ENVIRONMENT and \d+ more\.$/,
    )
  })

  it('name only fields of the request', () => {
    expect(() =>
      fc.assert(
        fc.property(mixedRequest, (request) => {
          const known = new Set<string | undefined>(createGenerationFields)
          return findingsFor(request).every(
            ({ fields, message }) =>
              fields.length > 0 &&
              fields.every((path) => known.has(path.split('.')[0])) &&
              !/undefined|\[object/.test(message),
          )
        }),
        { numRuns: 500 },
      ),
    ).not.toThrow()
  })
})

describe('limitsFor', () => {
  it('is exactly what the server accepts', () => {
    const fields = ['num_images', 'guidance_scale', 'seed', 'init_strength', 'contrast'] as const
    expect(() =>
      fc.assert(
        fc.property(validRequest, fc.constantFrom(...fields), (request, field) => {
          const { min, max, values } = limitsFor(request)[field]
          const accepts = (value: number) =>
            checkCreateGeneration({ ...request, [field]: value }).ok
          // A canvas job refuses these two whatever their value.
          if (request.canvasRequest === true && (field === 'contrast' || field === 'seed'))
            return true
          return (
            accepts(values?.[0] ?? min) &&
            accepts(values?.at(-1) ?? max) &&
            !accepts(max + 1) &&
            !accepts(min - 1)
          )
        }),
        { numRuns: 1000 },
      ),
    ).not.toThrow()
  })
})

describe('takes and ruledOut', () => {
  it('leave nothing to warn of once untaken fields are dropped', () => {
    expect(() =>
      fc.assert(
        fc.property(validRequest, (request) => {
          const kept = dropUntaken(request)
          return (
            takes(kept, 'prompt') &&
            findingsFor(kept).every(
              ({ code, fields }) => code !== 'not_taken' || fields.includes('alchemy'),
            )
          )
        }),
        { numRuns: 500 },
      ),
    ).not.toThrow()
  })

  it('bring a ruled-out field back with the fix offered', () => {
    expect(() =>
      fc.assert(
        fc.property(mixedRequest, (request) => {
          for (const [field, { reason, fix }] of Object.entries(ruledOut(request))) {
            if (!reason.endsWith('.')) return false
            if (fix && field in ruledOut(applyFix(request, fix))) return false
          }
          return true
        }),
        { numRuns: 1000 },
      ),
    ).not.toThrow()
  })
})
