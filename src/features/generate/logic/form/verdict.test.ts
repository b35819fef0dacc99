import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreateGeneration } from '#contract/leonardo/check-create-generation.ts'
import { presetStyles } from '#contract/leonardo/enums.ts'
import { type Limit, limits } from '#contract/leonardo/limits.ts'
import { controlnetChoices } from '#contract/leonardo/tables/controlnets.ts'
import {
  builtinModel,
  leonardoModelIds,
  platformModels,
} from '#contract/leonardo/tables/platform-models.ts'
import { generationRequestSchema } from '#contract/studio/generation.ts'
import { choices } from '../words/choices.ts'
import { withRatio, aspectRatios } from '../size.ts'
import { defaultValues } from './defaults.ts'
import type { PicturePlace } from '../pictures/picture-place.ts'
import { asKind, newControlnet, placePicture } from '../pictures/place-picture.ts'
import { applyPatch } from './apply-patch.ts'
import { type FormValues, isShownField, shownFields } from './form-values.ts'
import { issuesAt } from './rows.ts'
import { judge, type Verdict } from './verdict.ts'

const switches = shownFields.filter((field) =>
  [
    'enhancePrompt',
    'alchemy',
    'photoReal',
    'expandedDomain',
    'fantasyAvatar',
    'promptMagic',
    'highContrast',
    'highResolution',
    'ultra',
    'tiling',
    'public',
    'unzoom',
    'canvasRequest',
    'controlNet',
  ].includes(field),
)
const texts = ['prompt', 'negative_prompt', 'enhancePromptInstruction'] as const
const typed = ['width', 'height', 'num_images', 'seed'] as const
const slid = [
  'contrast',
  'contrastRatio',
  'promptMagicStrength',
  'init_strength',
  'guidance_scale',
  'num_inference_steps',
] as const

/** What a hand can do to the form, through the controls that are shown. */
type Gesture = (values: FormValues, verdict: Verdict) => FormValues

const set =
  (patch: FormValues): Gesture =>
  (values) => ({ ...values, ...patch })
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.tuple(fc.constantFrom(...switches), fc.boolean()).map(([field, on]) => set({ [field]: on })),
  fc
    .tuple(fc.constantFrom(...texts), fc.string({ maxLength: 1600 }))
    .map(([field, text]) => set({ [field]: text })),
  fc
    .constantFrom(...[builtinModel, ...platformModels].map(({ id }) => id), 'of-my-own', null)
    .map((modelId) => set({ modelId })),
  fc.constantFrom(...presetStyles).map((presetStyle) => set({ presetStyle })),
  fc
    .constantFrom(...Object.entries(choices))
    .chain(([field, options]) =>
      fc.constantFrom(...options).map(({ wire }) => set({ [field]: wire })),
    ),
  fc
    .tuple(
      fc.constantFrom(...typed),
      fc.option(
        fc.oneof(
          fc.integer({ min: -10, max: 2000 }),
          fc.constant(9_999_999_998),
          fc.double({ noNaN: true, min: 0, max: 20 }),
        ),
      ),
    )
    .map(([field, value]) => set({ [field]: value })),
  fc
    .tuple(fc.constantFrom(...slid), fc.option(fc.double({ noNaN: true, min: 0, max: 1 })))
    .map(([field, part]): Gesture => (values, verdict) => {
      const limit: Limit = verdict.fields[field].limit ?? limits[field]
      const { min, max, values: list } = limit
      if (part === null) return { ...values, [field]: null }
      if (list !== undefined)
        return { ...values, [field]: list[Math.floor(part * (list.length - 1))] }
      const at = min + part * (max - min)
      return { ...values, [field]: field === 'num_inference_steps' ? Math.round(at) : at }
    }),
  fc.constantFrom(...aspectRatios).map((ratio): Gesture => (values) => ({
    ...values,
    ...withRatio({ width: values.width ?? 1024, height: values.height ?? 768 }, ratio),
  })),
  fc
    .tuple(
      fc.constantFrom<PicturePlace>(
        'init_image_id',
        'controlnets',
        'controlnets.0',
        'imagePrompts',
        'contextImages',
        'canvasInitId',
        'canvasMaskId',
      ),
      fc.constantFrom('upload' as const, 'image' as const),
      fc.uuid(),
    )
    .map(
      ([place, kind, id]): Gesture =>
        (values) =>
          placePicture(values, place, { kind, id }),
    ),
  fc.constant<Gesture>((values) => ({
    ...values,
    controlnets: [...(values.controlnets ?? []), newControlnet(values)],
  })),
  fc.constantFrom(...controlnetChoices(null)).map(({ preprocessorId }): Gesture => (values) => ({
    ...values,
    controlnets: (values.controlnets ?? []).map((row) => asKind(row, preprocessorId)),
  })),
  fc
    .double({ noNaN: true, min: 1, max: 2 })
    .map((unzoomAmount) => set({ unzoom: true, unzoomAmount })),
  fc
    .array(
      fc.record({
        akUUID: fc.uuid(),
        weight: fc.option(fc.double({ noNaN: true, min: -9, max: 9 })),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((elements) => set({ elements })),
  fc.option(fc.nat()).map((userLoraId) => set({ userElements: [{ userLoraId }] })),
  fc.constant(set({ elements: null, userElements: null })),
  // A press on the first way out that is offered, at a field or in the summary.
  fc.constant<Gesture>((values, { errors, fields }) => {
    const offered = [
      ...errors.map(({ fix }) => fix),
      ...Object.values(fields).map(({ ruledOut }) => ruledOut?.fix),
    ].find((fix) => fix !== undefined)
    return offered === undefined ? values : applyPatch(values, offered.set)
  }),
)

function play(gestures: readonly Gesture[]): { values: FormValues; verdict: Verdict } {
  let values = defaultValues
  let verdict = judge(values)
  for (const move of gestures) {
    values = move(values, verdict)
    verdict = judge(values, verdict)
  }
  return { values, verdict }
}

const sequences = fc.array(gesture, { maxLength: 25 })

describe('whatever is done to the form', () => {
  it('produces what the server accepts, or says what is wrong', () => {
    fc.assert(
      fc.property(sequences, (gestures) => {
        const { verdict } = play(gestures)
        expect(verdict.ready === null).toBe(verdict.errors.length > 0)
        if (verdict.ready === null) return
        const body: Record<string, unknown> = JSON.parse(JSON.stringify(verdict.ready))
        const { operation: _tag, ...sent } = body
        expect(checkCreateGeneration(sent).ok).toBe(true)
        expect(generationRequestSchema.safeParse(body).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('sends only what is shown, given and taken by the model', () => {
    fc.assert(
      fc.property(sequences, (gestures) => {
        const { values, verdict } = play(gestures)
        for (const [field, value] of Object.entries(verdict.request)) {
          if (!isShownField(field)) throw new Error(`${field} has no control`)
          expect(value).toEqual(values[field])
          expect(value).not.toBeNull()
          expect(verdict.fields[field].taken).toBe(true)
          expect(verdict.fields[field].ruledOut).toBeUndefined()
        }
      }),
      { numRuns: 150 },
    )
  })

  it('can be mended by pressing what is offered, except that words and pictures are one’s own', () => {
    fc.assert(
      fc.property(sequences, (gestures) => {
        let { values, verdict } = play(gestures)
        const wrong = () =>
          verdict.errors.find(({ fields: [field = ''] }) => !/^prompt$|initImageId$/.test(field))
        for (let presses = 0; presses < 20 && wrong() !== undefined; presses += 1) {
          values = applyPatch(values, wrong()?.fix?.set ?? {})
          verdict = judge(values, verdict)
        }
        expect(wrong()).toBeUndefined()
      }),
      { numRuns: 150 },
    )
  })

  it('shows every error at a field that is on screen', () => {
    fc.assert(
      fc.property(sequences, (gestures) => {
        const { verdict } = play(gestures)
        const shown = Object.values(verdict.fields).flatMap(({ taken, errors }) =>
          taken ? errors : [],
        )
        expect(new Set(shown)).toEqual(new Set(verdict.errors))
      }),
    )
  })
})

describe('the verdict', () => {
  it('accepts what a newcomer finds', () => {
    expect(judge(defaultValues)).toMatchObject({ errors: [], ready: defaultValues })
  })

  it('explains PhotoReal and offers the way', () => {
    const on = { ...defaultValues, modelId: leonardoModelIds.kinoXl, photoReal: true }
    const { errors } = judge(on).fields.photoReal
    const way = errors.find(({ fix }) => /use alchemy and drop the model/i.test(fix?.label ?? ''))
    const mended = judge(applyPatch(on, way?.fix?.set ?? {}))
    expect(mended.errors).toEqual([])
    expect(mended.request).toMatchObject({ photoReal: true, alchemy: true })
    expect(mended.request).not.toHaveProperty('modelId')
  })

  it('keeps what another choice rules out, and does not send it', () => {
    const values = { ...defaultValues, modelId: null, alchemy: true, contrastRatio: 0.3 }
    expect(judge(values).request).toHaveProperty('contrastRatio', 0.3)
    const off = judge({ ...values, alchemy: false })
    expect(off.request).not.toHaveProperty('contrastRatio')
    expect(off.fields.contrastRatio.ruledOut?.reason).toMatch(/Alchemy/)
  })

  it('keeps what the chosen model does not take, and does not send it', () => {
    const contextImages = [{ type: 'UPLOADED' as const, id: 'c' }]
    const values = { ...defaultValues, modelId: leonardoModelIds.kinoXl, contextImages }
    expect(judge(values).fields.contextImages.taken).toBe(false)
    expect(judge(values).request).not.toHaveProperty('contextImages')
    const chosen = judge({ ...values, modelId: builtinModel.id })
    expect(chosen.fields.contextImages.taken).toBe(true)
    expect(chosen.ready).toMatchObject({ contextImages })
  })

  it('says of a row what is wrong with it', () => {
    const elements = [{ akUUID: 'e' }, { akUUID: '' }]
    const values = { ...defaultValues, modelId: leonardoModelIds.kinoXl, elements }
    const { errors } = judge(values).fields.elements
    expect(issuesAt(errors, 'elements.1.akUUID')).toEqual(errors)
    expect(issuesAt(errors, 'elements.0.akUUID')).toEqual([])
    expect(errors).toHaveLength(1)
  })

  it('says the same thing with the same object', () => {
    const before = judge(defaultValues)
    const after = judge({ ...defaultValues, seed: 7 }, before)
    expect(after.fields.width).toBe(before.fields.width)
    const wrong = judge({ ...defaultValues, seed: -7 }, before)
    expect(wrong.fields.seed).not.toBe(before.fields.seed)
  })
})
