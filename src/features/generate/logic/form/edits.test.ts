import { expect, it } from 'vitest'
import { defaultValues } from './defaults.ts'
import { applyEdit, applyPatch, leftOut } from './edits.ts'
import { claimEdits, loadRequest, takeInitImage, takeSeed } from './edits-store.ts'

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

it('names what a request says and the form cannot show', () => {
  const request = {
    operation,
    prompt: 'a fox',
    canvasRequest: true,
    controlnets: [],
    unzoom: null,
    styleUUID: 'x',
  } as const
  expect(leftOut({ ...request, controlnets: [] })).toEqual(['canvasRequest', 'styleUUID'])
})

it('has one init image at a time, with a strength that is sent as it is shown', () => {
  const uploaded = applyEdit(defaultValues, { kind: 'init-image', source: 'uploaded', id: 'u' })
  expect(uploaded).toMatchObject({ init_image_id: 'u', init_strength: 0.5 })
  const generated = applyEdit(
    { ...uploaded, init_strength: 0.8 },
    { kind: 'init-image', source: 'generated', id: 'g' },
  )
  expect(generated).toMatchObject({
    init_image_id: null,
    init_generation_image_id: 'g',
    init_strength: 0.8,
  })
})

it('takes away what a fix sets to null, and keeps what is false', () => {
  expect(applyPatch({ modelId: 'm', alchemy: true }, { modelId: null, alchemy: false })).toEqual({
    alchemy: false,
  })
})

it('hands each waiting edit out once, in order', () => {
  takeSeed(1)
  takeInitImage('g')
  loadRequest({ operation, prompt: 'a fox' })
  expect(claimEdits().map(({ kind }) => kind)).toEqual(['seed', 'init-image', 'request'])
  expect(claimEdits()).toEqual([])
})
