import { expect, it } from 'vitest'
import { type GenerateImagesAnswer, generateImagesAnswerSchema } from './answer.ts'
import { type TogetherError, togetherErrorSchema } from './errors.ts'
import { type ListModelsAnswer, listModelsAnswerSchema } from './model-list.ts'

const model = 'black-forest-labs/FLUX.1-schnell'

it('takes the published forms of an answer, by address and in base64', () => {
  const answers: GenerateImagesAnswer[] = [
    { id: 'a', model, object: 'list', data: [{ index: 0, type: 'url', url: 'http://x/0.jpg' }] },
    { id: 'b', model, object: 'list', data: [{ index: 0, type: 'b64_json', b64_json: 'iVBO' }] },
  ]
  for (const answer of answers) expect(generateImagesAnswerSchema.parse(answer)).toEqual(answer)
  const mixed = { index: 0, type: 'url', b64_json: 'iVBO' }
  expect(generateImagesAnswerSchema.safeParse({ ...answers[0], data: [mixed] }).success).toBe(false)
})

it('says a refusal twice: for the SDK at the top, as published inside', () => {
  const message = 'steps must be a whole number from 1 to 50; got 99'
  const error: TogetherError = {
    message,
    error: { message, type: 'invalid_request_error', param: 'steps', code: null },
  }
  expect(togetherErrorSchema.parse(error)).toEqual(error)
})

it('lists models as a bare array', () => {
  const list: ListModelsAnswer = [
    { id: model, object: 'model', created: 1_722_000_000, type: 'image', display_name: 'FLUX.1' },
  ]
  expect(listModelsAnswerSchema.parse(list)).toEqual(list)
  expect(listModelsAnswerSchema.safeParse({ object: 'list', data: list }).success).toBe(false)
})
