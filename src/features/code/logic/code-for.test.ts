import { runInThisContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { codeFor, languages, vendorAddress } from './code-for.ts'
import { codeNotes } from './code-notes.ts'
import { shellWord, text, typescriptLiteral } from './literals.ts'
import { picturesNamed } from './pictures-named.ts'
import { camelCase, memberName, snakeCase } from './sdk/leonardo-names.ts'

const origin = 'http://127.0.0.1:4310'
const request: GenerationRequest = {
  operation: 'leonardo.createGeneration',
  prompt: 'It’s "quoted" \\ $(rm -rf) `x` ${y}\n🎨',
  modelId: 'gesso-painter',
  presetStyle: 'RENDER_3D',
  num_images: 1,
}

describe('codeFor', () => {
  it('has the body and no more in JSON', () => {
    const { operation: _tag, ...body } = request
    expect(JSON.parse(codeFor(request, 'JSON', origin))).toEqual(body)
  })

  it('never holds a key, and reads the one of the service', () => {
    for (const language of languages.filter((name) => name !== 'JSON')) {
      expect(codeFor(request, language, origin)).toContain('LEONARDO_API_KEY')
      expect(codeFor(request, language, origin)).toContain(`${origin}/api/rest/v1`)
    }
    const together = { operation: 'together.generateImages', prompt: 'x', model: 'm' } as const
    expect(codeFor(together, 'curl', origin)).toContain(`'${origin}/v1/images/generations'`)
    expect(codeFor(together, 'curl', origin)).toContain('$TOGETHER_API_KEY')
    expect(vendorAddress(together)).toBe('https://api.together.ai/v1')
  })

  it('calls fields as the SDK does, and keeps it from filling in its own', () => {
    const code = codeFor(request, 'TypeScript', origin)
    expect(code).toContain('presetStyle: SdGenerationStyle.Render3D,')
    expect(code).toContain('numImages: 1,')
    expect(code).toContain('alchemy: null,')
    expect(codeFor(request, 'Python', origin)).toContain('"preset_style": "RENDER_3D",')
    expect(codeFor(request, 'Python', origin)).toContain('"alchemy": None,')
  })

  it('says what the SDK would drop without a word', () => {
    const styled: GenerationRequest = {
      operation: 'leonardo.createGeneration',
      prompt: 'x',
      styleUUID: 'a-style',
      controlnets: [{ initImageId: 'i', influence: 0.5 }],
    }
    const code = codeFor(styled, 'TypeScript', origin)
    expect(code).toContain('cannot send styleUUID, controlnets[].influence: use curl')
    expect(code).not.toContain('a-style')
    expect(codeFor(styled, 'curl', origin)).toContain('a-style')
    expect(picturesNamed(styled)).toBe(1)
  })

  it('says what whoever runs it should know', () => {
    const pictured: GenerationRequest = { ...request, modelId: 'kino', init_image_id: 'i' }
    expect(codeNotes(pictured, 3)).toEqual([
      'The choices in the prompt make 3 requests; this is the first.',
      expect.stringContaining('The key is not in it'),
      expect.stringContaining('named by its id in this library'),
      expect.stringContaining('https://cloud.leonardo.ai/api/rest/v1'),
    ])
    expect(codeNotes(request, 1).at(-1)).toMatch(/paints on this server only/)
    const together: GenerationRequest = {
      operation: 'together.generateImages',
      prompt: 'x',
      model: 'm',
      image_url: 'gesso:upload/u',
    }
    expect(codeNotes(together, 1).join()).toMatch(/public address or a data URL/)
  })

  it('says old names of Together in new ones', () => {
    const old: GenerationRequest = {
      operation: 'together.generateImages',
      prompt: 'x',
      model: 'm',
      guidance: 4,
      response_format: 'b64_json',
      aspect_ratio: '16:9',
    }
    const code = codeFor(old, 'TypeScript', origin)
    expect(code).toContain('guidance_scale: 4')
    expect(code).toContain('response_format: "base64"')
    expect(code).toMatch(/\.\.\.\{\s+aspect_ratio: "16:9"/)
    expect(codeFor(old, 'Python', origin)).toMatch(/extra_body=\{\s+"aspect_ratio"/)
  })
})

describe('writing', () => {
  it('reads back any text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(runInThisContext(text(any))).toBe(any)
        expect(JSON.parse(text(any))).toBe(any)
      }),
    )
  })

  it('reads back any value as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (any) => {
        const value = JSON.parse(JSON.stringify(any)) as Parameters<typeof typescriptLiteral>[0]
        const read: unknown = runInThisContext(`(${typescriptLiteral(value)})`)
        expect(JSON.stringify(read)).toBe(JSON.stringify(value))
      }),
      { numRuns: 200 },
    )
  })

  it('is one word for a shell', () => {
    expect(shellWord("it's $(x)")).toBe(String.raw`'it'\''s $(x)'`)
  })

  it('renames as the SDKs do', () => {
    expect(['num_images', 'modelId', 'sd_version'].map(camelCase)).toEqual([
      'numImages',
      'modelId',
      'sdVersion',
    ])
    expect(['photoReal', 'akUUID', 'userLoraId', 'num_images'].map(snakeCase)).toEqual([
      'photo_real',
      'ak_uuid',
      'user_lora_id',
      'num_images',
    ])
    expect(['v1_5', 'foreground_only', 'Mid', 'SKETCH_BW'].map(memberName)).toEqual([
      'V15',
      'ForegroundOnly',
      'Mid',
      'SketchBw',
    ])
  })
})
