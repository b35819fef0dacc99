import { expect, it } from 'vitest'
import { defaultValues } from './defaults.ts'
import { planRequests } from '../choices/plan-requests.ts'
import { editWords } from '../words/edit-words.ts'
import { applyPatch } from './apply-patch.ts'
import { applyEdit, leftOut, type PlainEdit, undoneEdit } from './edits.ts'
import {
  claimEdits,
  loadRequest,
  takePicture,
  takePrompt,
  takeSeed,
  takeSize,
} from './edits-store.ts'

const operation = 'leonardo.createGeneration'

it('loads a request in place of what is there', () => {
  const request = { operation, prompt: 'a fox', tiling: true, seed: null } as const
  expect(applyEdit({ ...defaultValues, seed: 3 }, { kind: 'request', request })).toEqual({
    prompt: 'a fox',
    tiling: true,
  })
})

it('loads the rows of lists, and leaves none of them out', () => {
  const request = {
    operation,
    prompt: 'a fox',
    elements: [{ akUUID: 'e', weight: 0.4 }, { akUUID: 'f' }],
    userElements: [{ userLoraId: 7, weight: null }],
  }
  const { elements, userElements } = request
  const edit = { kind: 'request', request: { ...request, operation } } as const
  expect(applyEdit(defaultValues, edit)).toEqual({ prompt: 'a fox', elements, userElements })
  expect(leftOut(edit.request)).toEqual([])
})

it('writes a text that was sent so that it is sent again as it was', () => {
  const prompt = 'sign that says {open|closed}'
  const request = { operation, prompt, negative_prompt: 'a  blur' } as const
  const written = { prompt: 'sign that says \\{open\\|closed\\}', negative_prompt: 'a  blur' }
  const edits: readonly PlainEdit[] = [
    { kind: 'request', request },
    { kind: 'prompt', request },
    { kind: 'fields', fields: { prompt, negative_prompt: 'a  blur' } },
  ]
  for (const edit of edits) {
    expect(applyEdit({}, edit)).toEqual(written)
    const { texts } = planRequests(applyEdit({}, edit), new Map(), 1_500)
    expect(texts).toEqual([{ prompt, negative_prompt: 'a  blur' }])
  }
})

it('names what a request says and the form cannot show', () => {
  const request = {
    operation,
    prompt: 'a fox',
    controlnets: [],
    unzoom: null,
    later: 'x',
  } as const
  expect(leftOut({ ...request, controlnets: [] })).toEqual(['later'])
})

it('takes away what a fix sets to null, and keeps what is false', () => {
  expect(applyPatch({ modelId: 'm', alchemy: true }, { modelId: null, alchemy: false })).toEqual({
    alchemy: false,
  })
})

it('hands each waiting edit out once, in order', () => {
  takeSeed(1)
  takePicture({ kind: 'image', id: 'g' }, 'init_image_id')
  loadRequest({ operation, prompt: 'a fox' })
  takePrompt({ operation, prompt: 'a fox' })
  takeSize({ operation, prompt: 'a fox' })
  expect(claimEdits().map(({ kind }) => kind)).toEqual([
    'seed',
    'picture',
    'request',
    'prompt',
    'size',
  ])
  expect(claimEdits()).toEqual([])
})

const fox = {
  operation,
  prompt: 'a fox',
  negative_prompt: 'rain',
  width: 512,
  alchemy: true,
  seed: 7,
} as const
const parts: readonly PlainEdit[] = [
  { kind: 'prompt', request: fox },
  { kind: 'size', request: fox },
  { kind: 'seed', seed: 7 },
  { kind: 'request', request: fox },
]

it('takes over one part and leaves the rest as it is', () => {
  const values = { ...defaultValues, tiling: true, negative_prompt: 'snow' }
  const [prompt, size] = parts
  expect(prompt && applyEdit(values, prompt)).toEqual({
    ...values,
    prompt: 'a fox',
    negative_prompt: 'rain',
  })
  expect(size && applyEdit(values, size)).toEqual({ ...values, width: 512, height: 768 })
  const bare: PlainEdit = { kind: 'prompt', request: { operation, prompt: 'a fox' } }
  expect(applyEdit(values, bare).negative_prompt).toBeNull()
})

it('takes an edit back, and nothing that was typed since', () => {
  for (const edit of parts) {
    const before = defaultValues
    const after = applyEdit(before, edit)
    const expected = edit.kind === 'request' ? defaultValues : { ...defaultValues, tiling: true }
    expect(undoneEdit({ ...after, tiling: true }, { before, after, edit })).toEqual(expected)
  }
})

it('says what came, with its figures', () => {
  expect(parts.map(editWords)).toEqual([
    'The prompt is in the form.',
    'The size, 512 × 768 px, is in the form.',
    'Seed 7 is in the form.',
    'All settings of the picture are in the form.',
  ])
  const newer = { ...fox, lightFrom: 'left', grain_size: 2 }
  expect(editWords({ kind: 'request', request: newer })).toBe(
    'Loaded, but the form has no control for light from, grain size.',
  )
  const picture = { kind: 'image', id: 'g' } as const
  expect(editWords({ kind: 'picture', place: 'controlnets.1', picture, reveal: true })).toBe(
    'The picture is in the form as a ControlNet.',
  )
})
