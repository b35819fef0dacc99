import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  brokenImagesValues,
  invalidImagesRequest,
  validImagesRequest,
  validStudioImagesRequest,
} from '#src/testing/together-arbitraries.ts'
import { checkGenerateImages } from './check-generate-images.ts'
import { generateImagesFields } from './generate-images.ts'
import { pictureReference, readPictureReference } from './picture-source.ts'

vi.setConfig({ testTimeout: 60_000 })

const publishedFields =
  `model prompt steps image_url seed n height width negative_prompt response_format
  guidance_scale guidance output_format image_loras reference_images disable_safety_checker
  aspect_ratio frame_images`.split(/\s+/)

const body = { model: 'black-forest-labs/FLUX.1-schnell', prompt: 'a cat' }
const issuesOf = (parts: object, references = false) => {
  const checked = checkGenerateImages({ ...body, ...parts }, { references })
  return checked.ok ? [] : checked.issues
}

describe('checkGenerateImages', () => {
  it('knows exactly the published fields, old and guide-only ones included', () => {
    expect(generateImagesFields.toSorted()).toEqual(publishedFields.toSorted())
  })

  it('accepts every request that keeps the rules, and hands it back unchanged', () => {
    const seen = new Set<string>()
    expect(() =>
      fc.assert(
        fc.property(validImagesRequest, (request) => {
          const checked = checkGenerateImages(request)
          for (const field of Object.keys(request)) seen.add(field)
          return checked.ok && isDeepStrictEqual(checked.request, request)
        }),
        { numRuns: 800 },
      ),
    ).not.toThrow()
    expect([...seen].toSorted()).toEqual(publishedFields.toSorted())
  })

  it('refuses a request with one broken field and names it', () => {
    expect(() =>
      fc.assert(
        fc.property(invalidImagesRequest, ({ input, field }) => {
          const checked = checkGenerateImages(input)
          return (
            !checked.ok &&
            checked.issues.length > 0 &&
            checked.issues.every(
              ({ fields, message }) =>
                fields.every((path) => path.split('.')[0] === field) && message.includes(field),
            )
          )
        }),
        { numRuns: 800 },
      ),
    ).not.toThrow()
  })

  it('refuses each broken value by itself, with what is allowed', () => {
    for (const [field, values] of Object.entries(brokenImagesValues)) {
      for (const value of values) {
        const [issue] = issuesOf({ [field]: value })
        expect(issue?.fields[0], `${field}: ${JSON.stringify(value)}`).toMatch(
          new RegExp(`^${field}(\\.|$)`),
        )
        expect(issue?.message).toMatch(/must be \S|is not a field/)
        expect(issue?.message).not.toMatch(/must be valid|undefined/)
      }
    }
  })

  it('takes pictures of ours by reference only where that is allowed', () => {
    fc.assert(
      fc.property(
        validStudioImagesRequest,
        (request) => checkGenerateImages(request, { references: true }).ok,
      ),
      { numRuns: 300 },
    )
    const named = { reference_images: ['https://example.com/a.png', 'gesso:upload/a-1'] }
    expect(issuesOf(named, true)).toEqual([])
    expect(issuesOf(named)).toMatchObject([
      { code: 'reference_not_allowed', fields: ['reference_images.1'] },
    ])
    expect(issuesOf({ image_url: 'gesso:image/a-1' })[0]?.fields).toEqual(['image_url'])
  })

  it.each(['http://example.com/a.png', 'data:image/png;base64,AAA', 'data:image/png;base64,A_-A'])(
    'refuses a picture the server would not take: %s',
    (source) => expect(issuesOf({ image_url: source })[0]?.fields).toEqual(['image_url']),
  )

  it('offers a way out that works', () => {
    const inOneGo = (parts: object) => {
      const [issue] = issuesOf(parts)
      const set = issue?.fix?.set ?? {}
      const left = Object.entries({ ...parts, ...set }).filter(([, value]) => value !== null)
      return issuesOf(Object.fromEntries(left))
    }
    expect(issuesOf({ guidance: 3, guidance_scale: 4 })[0]?.code).toBe('guidance_twice')
    expect(inOneGo({ guidance: 3, guidance_scale: 4 })).toEqual([])
    expect(issuesOf({ aspect_ratio: '1:1', width: 512 })[0]?.code).toBe('size_twice')
    expect(inOneGo({ aspect_ratio: '1:1', width: 512 })).toEqual([])
    expect(inOneGo({ steps: 99 })).toEqual([])
    expect(inOneGo({ width: 1001 })).toEqual([])
  })

  it('guesses the spelling that was meant', () => {
    expect(issuesOf({ negativePrompt: 'fog' })[0]?.message).toMatch(/did you mean negative_prompt/)
  })
})

describe('a reference to a picture of ours', () => {
  it('reads back as it was written', () => {
    const reference = { kind: 'upload', id: '0f8c-1' } as const
    expect(readPictureReference(pictureReference(reference))).toEqual(reference)
    expect(readPictureReference('https://example.com/gesso:upload/1')).toBeNull()
    expect(readPictureReference('gesso:upload/../1')).toBeNull()
  })
})
