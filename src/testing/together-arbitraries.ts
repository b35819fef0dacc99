import * as fc from 'fast-check'
import type { GenerateImages, GenerateImagesField } from '#contract/together/generate-images.ts'

// The bounds are written out here, on purpose without the contract's own numbers: otherwise the property
// tests would only show that the contract agrees with itself.

/** Models the sources name; any other id is legal too. */
const namedModels = [
  'black-forest-labs/FLUX.1-schnell',
  'black-forest-labs/FLUX.1-dev',
  'black-forest-labs/FLUX.1-kontext-pro',
  'black-forest-labs/FLUX.2-pro',
]

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined })

/** Adding zero turns -0 into 0, which JSON cannot tell apart. */
const real = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0)

const prompt = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .filter((text) => /\S/.test(text))

const side = fc.integer({ min: 4, max: 256 }).map((step) => step * 8)

const webAddress = fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true })
const pictureAddress = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true })
const dataUrl = fc
  .tuple(fc.constantFrom('png', 'jpeg', 'jpg', 'webp', 'gif'), fc.base64String({ minLength: 4 }))
  .map(([type, bytes]) => `data:image/${type};base64,${bytes}`)
const reference = fc
  .tuple(fc.constantFrom('upload', 'image'), fc.uuid())
  .map(([kind, id]) => `gesso:${kind}/${id}`)

/** Width and height, or a ratio in their place. */
const size = fc.oneof(
  fc.record({ width: optional(side), height: optional(side) }),
  fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .filter(([width, height]) => width <= height * 8 && height <= width * 8)
    .map(([width, height]) => ({ aspect_ratio: `${width}:${height}` })),
)

const guidance = fc.oneof(
  fc.record({ guidance_scale: optional(real(0, 20)) }),
  fc.record({ guidance: real(0, 20) }),
  real(0, 20).map((value) => ({ guidance: value, guidance_scale: value })),
)

const requestWith = (picture: fc.Arbitrary<string>): fc.Arbitrary<GenerateImages> =>
  fc
    .tuple(
      fc.record({
        model: fc.oneof(
          fc.constantFrom(...namedModels),
          fc.stringMatching(/^[a-z][\w.-]{0,20}(\/[\w.-]{1,30})?$/),
        ),
        prompt,
        negative_prompt: optional(fc.string({ maxLength: 50 })),
        n: optional(fc.integer({ min: 1, max: 4 })),
        steps: optional(fc.integer({ min: 1, max: 50 })),
        seed: optional(fc.maxSafeNat()),
        image_url: optional(picture),
        reference_images: optional(fc.array(picture, { maxLength: 10 })),
        frame_images: optional(
          fc.uniqueArray(
            fc.record({
              input_image: picture,
              frame: fc.oneof(fc.constantFrom('first' as const, 'last' as const), fc.nat()),
            }),
            { maxLength: 4, selector: ({ frame }) => frame },
          ),
        ),
        image_loras: optional(
          fc.array(fc.record({ path: webAddress, scale: real(-4, 4) }), { maxLength: 10 }),
        ),
        response_format: optional(fc.constantFrom('url', 'base64', 'b64_json')),
        output_format: optional(fc.constantFrom('jpeg', 'png')),
        disable_safety_checker: optional(fc.boolean()),
      }),
      size,
      guidance,
    )
    // Through JSON, which drops what is undefined and gives ordinary prototypes.
    .map((parts) => JSON.parse(JSON.stringify(Object.assign({}, ...parts))))

/** Bodies of `POST /images/generations` as anyone may send them; between them they use every field. */
export const validImagesRequest = requestWith(fc.oneof(pictureAddress, dataUrl))

/** The same, naming pictures of ours too: only the studio's own requests may. */
export const validStudioImagesRequest = requestWith(fc.oneof(pictureAddress, dataUrl, reference))

const text = [7, true, null, ['a'], { a: 1 }]
const num = ['7', true, null, Number.NaN, Number.POSITIVE_INFINITY, [1]]
const sideValues = [...num, 0, 31, 33, 2049, 2056, -8, 64.5]
const word = [...text, '', 'PNG', 'jpg', 'b64']
const notAPicture = [
  '',
  'a.png',
  'ftp://x/a.png',
  'file:///etc/passwd',
  'data:text/html,x',
  '//x/a',
]
const picture = [...text, ...notAPicture, 'data:image/png;base64,', 'gesso:other/1', 'gesso:image/']
const list = ['none', {}, 3, null, [3], [null]]

/** Values each field must refuse whatever the rest of the request says. */
export const brokenImagesValues: Record<GenerateImagesField, readonly unknown[]> = {
  model: [...text, '', '  ', 'x'.repeat(129)],
  prompt: [...text, '', ' \n\t', 'x'.repeat(10_001)],
  negative_prompt: [...text, 'x'.repeat(10_001)],
  width: sideValues,
  height: sideValues,
  aspect_ratio: [...text, '', '16x9', '16/9', '0:1', '9:1', '1:9', '1.5:1', '16:9 '],
  n: [...num, 0, 5, 1.5, -1],
  steps: [...num, 0, 51, 20.5],
  guidance_scale: [...num, -0.1, 20.1],
  guidance: [...num, -0.1, 20.1],
  seed: [...num, -1, 0.5, 2 ** 53],
  image_url: picture,
  reference_images: [
    ...list,
    ...notAPicture.map((source) => [source]),
    Array.from({ length: 11 }, () => 'https://example.com/a.png'),
  ],
  frame_images: [
    ...list,
    [{}],
    [{ frame: 'first' }],
    [{ input_image: 'https://example.com/a.png', frame: 'middle' }],
    [{ input_image: 'https://example.com/a.png', frame: -1 }],
    [{ input_image: 'https://example.com/a.png', at: 1 }],
    [
      { input_image: 'https://example.com/a.png', frame: 'last' },
      { input_image: 'https://example.com/b.png', frame: 'last' },
    ],
  ],
  image_loras: [
    ...list,
    [{}],
    [{ path: 'https://example.com/a' }],
    [{ scale: 1 }],
    [{ path: 'gesso:upload/a', scale: 1 }],
    [{ path: 'data:image/png;base64,AAAA', scale: 1 }],
    [{ path: 'https://example.com/a', scale: '1' }],
    [{ path: 'https://example.com/a', scale: 1, weight: 1 }],
    Array.from({ length: 11 }, () => ({ path: 'https://example.com/a', scale: 1 })),
  ],
  response_format: word,
  output_format: word,
  disable_safety_checker: ['true', 0, 1, null, []],
}

const breakages = Object.entries(brokenImagesValues).flatMap(([field, values]) =>
  values.map((value) => ({ field, value })),
)

/** An otherwise valid body with one field broken, and that field's name. */
export const invalidImagesRequest: fc.Arbitrary<{ input: unknown; field: string; value: unknown }> =
  fc
    .tuple(validImagesRequest, fc.constantFrom(...breakages))
    .map(([request, { field, value }]) => ({ input: { ...request, [field]: value }, field, value }))
