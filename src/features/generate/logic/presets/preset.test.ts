import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { validStudioImagesRequest } from '#src/testing/together-arbitraries.ts'
import { defaultValues } from '../form/defaults.ts'
import { type FormValues, shownFields } from '../form/form-values.ts'
import { firstChoice, pickFields, presetChange, presetFields, inForce } from './preset-fields.ts'
import {
  readPresetBody,
  readPresetFile,
  readPresetHash,
  toPresetBody,
  toPresetFile,
  toPresetHash,
} from './preset.ts'

const values = fc
  .oneof(validRequest, validStudioImagesRequest)
  .map((request: FormValues): FormValues =>
    Object.fromEntries(
      shownFields.flatMap((field) =>
        request[field] === undefined ? [] : [[field, request[field]]],
      ),
    ),
  )
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '')

describe('a preset', () => {
  it('comes back whole from where it is kept, from a file and from an address', () => {
    fc.assert(
      fc.property(name, values, (called, set) => {
        const preset = { name: called, values: set }
        expect(readPresetBody(toPresetBody(set))).toEqual(set)
        expect(readPresetFile(toPresetFile([preset]))).toEqual([preset])
        expect(readPresetHash(toPresetHash(preset))).toEqual(preset)
      }),
    )
  })

  it('is not read out of anything else', () => {
    for (const text of ['', '{}', '[1]', '{"gesso":"presets","version":2,"presets":[]}']) {
      expect(readPresetFile(text)).toBeNull()
      expect(readPresetBody(text)).toEqual({})
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPresetHash(`#preset=${text}`)).toBeNull()
      }),
    )
    expect(readPresetBody('{"values":{"stages":3,"width":"x","height":512}}')).toEqual({
      height: 512,
    })
  })
})

describe('its fields', () => {
  it('are what the form says, but for what belongs to the moment', () => {
    const form: FormValues = { ...defaultValues, seed: 5, alchemy: true, guidance_scale: null }
    expect(firstChoice(form)).toEqual(['modelId', 'alchemy', 'width', 'height', 'num_images'])
    expect(pickFields(form, ['seed', 'guidance_scale'])).toEqual({ seed: 5, guidance_scale: null })
    expect(inForce(form)).not.toHaveProperty('guidance_scale')
    expect(inForce(form, (field) => field !== 'alchemy')).not.toHaveProperty('alchemy')
    // As a preset is brought up to date: what waits for another model is not the form's now.
    const now = inForce(form, (field) => field !== 'alchemy')
    expect(pickFields(now, ['alchemy', 'seed'])).toEqual({ alchemy: null, seed: 5 })
  })

  it('let go of every model where only a base version was kept', () => {
    const nobody = { modelId: null, model: null }
    expect(presetChange({ sd_version: 'v2' })).toEqual({ sd_version: 'v2', ...nobody })
    for (const kept of [{ sd_version: 'v2', modelId: 'm' } as const, { tiling: true }]) {
      expect(presetChange(kept)).toEqual(kept)
    }
  })

  it('are said as the form says them', () => {
    const says = presetFields({
      presetStyle: 'CINEMATIC',
      tiling: false,
      seed: null,
      prompt: 'a fox '.repeat(30),
    })
    expect(says.map(({ label }) => label)).toEqual(['Prompt', 'Preset style', 'Tiling', 'Seed'])
    expect(says.map((field) => field.says)).toEqual([
      `${'a fox '.repeat(10).trimEnd()}…`,
      'Cinematic',
      'off',
      'nothing',
    ])
  })
})
