import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { brokenValues, invalidRequest, validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { checkCreateGeneration } from './check-create-generation.ts'
import { createGenerationFields, createGenerationSchema } from './create-generation.ts'

// Thousands of runs take a few seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const publishedFields = `alchemy canvasInitId canvasMaskId canvasRequest canvasRequestType contrast
  contrastRatio controlNet controlNetType controlnets elements enhancePrompt
  enhancePromptInstruction expandedDomain fantasyAvatar guidance_scale height highContrast
  highResolution imagePromptWeight imagePrompts init_generation_image_id init_image_id
  init_strength modelId negative_prompt num_images num_inference_steps photoReal
  photoRealStrength photoRealVersion presetStyle prompt promptMagic promptMagicStrength
  promptMagicVersion public scheduler sd_version seed tiling transparency ultra unzoom
  unzoomAmount upscaleRatio userElements weighting width styleUUID contextImages`.split(/\s+/)

const messagesFor = (input: unknown): string[] => {
  const checked = checkCreateGeneration(input)
  return checked.ok ? [] : checked.issues.map(({ message }) => message)
}

describe('createGenerationSchema', () => {
  it('knows exactly the published fields, old and guide-only ones included', () => {
    expect(createGenerationFields.toSorted()).toEqual(publishedFields.toSorted())
  })

  it('takes null for every field but the four that refuse it', () => {
    const refusing = publishedFields.filter(
      (field) => !createGenerationSchema.safeParse({ prompt: 'a cat', [field]: null }).success,
    )
    expect(refusing.toSorted()).toEqual(['controlNetType', 'prompt', 'scheduler', 'sd_version'])
  })

  it('accepts the bodies the official SDK releases send by themselves', () => {
    const newer = {
      alchemy: true,
      height: 768,
      modelId: 'b24e16ff-06e3-43eb-8d33-4416c2d75876',
      num_images: 4,
      presetStyle: 'DYNAMIC',
      prompt: 'A majestic cat in the snow',
      width: 1024,
    }
    const older = {
      height: 512,
      modelId: '6bef9f1b-29cb-40c7-b9df-32b51c1f67d3',
      prompt: 'An oil painting of a cat',
      transparency: 'disabled',
      width: 512,
    }
    expect(checkCreateGeneration(newer)).toEqual({ ok: true, request: newer, warnings: [] })
    expect(checkCreateGeneration(older)).toEqual({ ok: true, request: older, warnings: [] })
  })
})

describe('checkCreateGeneration', () => {
  it('accepts every request that keeps the hard rules, and hands it back unchanged', () => {
    const seen = new Set<string>()
    expect(() =>
      fc.assert(
        fc.property(validRequest, (request) => {
          const checked = checkCreateGeneration(request)
          for (const [field, value] of Object.entries(request)) if (value !== null) seen.add(field)
          return (
            checked.ok &&
            isDeepStrictEqual(JSON.parse(JSON.stringify(checked.request)), request) &&
            checked.warnings.every(({ level }) => level === 'warning')
          )
        }),
        { numRuns: 800 },
      ),
    ).not.toThrow()
    expect([...seen].toSorted()).toEqual(publishedFields.toSorted())
  })

  it('refuses a request with one broken field, names it and shows the value', () => {
    expect(() =>
      fc.assert(
        fc.property(invalidRequest, ({ input, field }) => {
          const checked = checkCreateGeneration(input)
          const isAboutField = (path: string) => path === field || path.startsWith(`${field}.`)
          return (
            !checked.ok &&
            checked.issues.every(
              ({ message, fields, level }) =>
                level === 'error' &&
                fields.length === 1 &&
                fields.every((path) => isAboutField(path) && message.startsWith(path)) &&
                !/undefined|\[object|Invalid input/.test(message),
            )
          )
        }),
        { numRuns: 800 },
      ),
    ).not.toThrow()
  })

  it.each(Object.entries(brokenValues))('refuses each broken %s at least', (field, values) => {
    const accepted = values.filter(
      (value) => checkCreateGeneration({ prompt: 'a cat', [field]: value }).ok,
    )
    expect(accepted).toEqual([])
  })

  it('survives anything at all', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.anything(), (input) => !checkCreateGeneration(input).ok),
        { numRuns: 400 },
      ),
    ).not.toThrow()
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...createGenerationFields), fc.anything(), { maxKeys: 8 }),
        (input) => {
          checkCreateGeneration(input)
        },
      ),
      { numRuns: 400 },
    )
  })

  it.each([
    [{ width: 100_000 }, 'width must be a whole number from 32 to 1536 in steps of 8; got 100000'],
    [{ width: 64.5 }, 'width must be a whole number from 32 to 1536 in steps of 8; got 64.5'],
    [{ alchemy: 'yes' }, 'alchemy must be true or false; got "yes"'],
    [
      { scheduler: null },
      `scheduler must be one of KLMS, EULER_ANCESTRAL_DISCRETE, EULER_DISCRETE, DDIM, DPM_SOLVER, PNDM, LEONARDO; got null`,
    ],
    [{ guidance_scale: 40 }, 'guidance_scale must be a number from 1 to 20; got 40'],
    [{ guidance_scale: 40, alchemy: true }, 'guidance_scale must be a number from 2 to 30; got 40'],
    [{ contrast: 2 }, 'contrast must be one of 1, 1.3, 1.8, 2.5, 3, 3.5, 4, 4.5; got 2'],
    [
      { prompt: '  ' },
      'prompt must be text of 1 to 1500 characters, not only white space; got "  "',
    ],
    [
      { prompt: 'x'.repeat(1501) },
      'prompt must be text of 1 to 1500 characters, not only white space; got text of 1501 characters',
    ],
    [
      { prompt: undefined },
      'prompt must be text of 1 to 1500 characters, not only white space; it is missing',
    ],
    [{ numImages: 3 }, 'numImages is not a field of this request; did you mean num_images?'],
    [
      { controlnets: [{}, { weight: 9 }] },
      'controlnets.1.weight must be a number from 0 to 2; got 9',
    ],
    [{ elements: [{}] }, 'elements.0.akUUID must be text; it is missing'],
    [{ seed: Number.NaN }, 'seed must be a whole number from 0 to 9999999998; got NaN'],
  ])('says what is wrong with %j', (fields, message) => {
    expect(messagesFor({ prompt: 'a cat', ...fields })).toEqual([message])
  })

  it('refuses a key that only JSON can spell', () => {
    const input: unknown = JSON.parse('{"prompt":"a cat","__proto__":{"width":64}}')
    expect(messagesFor(input)).toEqual(['__proto__ is not a field of this request'])
  })

  it('refuses a body that is no object', () => {
    expect(messagesFor(null)).toEqual(['the body must be an object; got null'])
    expect(messagesFor([1, 2])).toEqual(['the body must be an object; got a list of 2'])
  })

  it('offers the nearest allowed number', () => {
    const checked = checkCreateGeneration({ prompt: 'a cat', width: 1001, contrast: 2 })
    expect(checked.ok ? [] : checked.issues.map(({ fix }) => fix?.set)).toEqual([
      { contrast: 1.8 },
      { width: 1000 },
    ])
  })
})
