import { describe, expect, it } from 'vitest'
import { checkGenerateImages } from '#contract/together/check-generate-images.ts'
import { openAiBody } from '#server/engines/together/openai-body.ts'
import { inOwnWords } from './openai-words.ts'

const asked = { model: 'm', prompt: 'a boat' }

describe('words of OpenAI’s endpoint', () => {
  it.each([
    [{ size: '512x768' }, { width: 512, height: 768 }],
    [{ size: 'auto' }, {}],
    [{ num_inference_steps: 30 }, { steps: 30 }],
    [{ step: 12, num_inference_steps: 12 }, { steps: 12 }],
    [{ ref_images: ['/9j/4AAQ'] }, { reference_images: ['data:image/jpeg;base64,/9j/4AAQ'] }],
    [
      { image_url: 'data:image/jpeg;base64,/9j/4AAQ', ref_images: ['/9j/4AAQ'] },
      { image_url: 'data:image/jpeg;base64,/9j/4AAQ' },
    ],
  ])('%j', (said, meant) => {
    expect(inOwnWords({ ...asked, ...said })).toEqual({ ...asked, ...meant })
  })

  it.each([{ size: 'large' }, { size: 512 }, { size: '512x512', width: 512 }])(
    'are refused by name where they cannot be read: %j',
    (said) => {
      const checked = checkGenerateImages(inOwnWords({ ...asked, ...said }))
      expect(checked.ok ? [] : checked.issues).toMatchObject([{ fields: ['size'] }])
    },
  )

  it('are those that our own client of such servers uses', () => {
    const request = {
      ...asked,
      width: 640,
      height: 512,
      steps: 9,
      n: 2,
      seed: 4,
      guidance_scale: 5,
    }
    const checked = checkGenerateImages(inOwnWords(openAiBody(request)))
    expect(checked).toMatchObject({ ok: true, request })
  })
})
