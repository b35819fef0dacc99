import { createStore } from 'zustand/vanilla'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { PicturePlace, PictureRef } from '../pictures/picture-place.ts'
import type { FormEdit } from './edits.ts'
import type { FormValues } from './form-values.ts'

/** Edits no form has taken up yet: the form may not be on screen when they are asked for. */
export const editsStore = createStore<{ waiting: readonly FormEdit[] }>(() => ({ waiting: [] }))

/**
 * Every parameter of a request into the form, in place of what is there.
 * @param engine the server of one's own that made it
 */
export function loadRequest(request: GenerationRequest, engine?: string): void {
  add({ kind: 'request', request, engine })
}

/** Its prompt and negative prompt, and nothing else. */
export function takePrompt(request: GenerationRequest): void {
  add({ kind: 'prompt', request })
}

/** The size it asked for, and nothing else. */
export function takeSize(request: GenerationRequest): void {
  add({ kind: 'size', request })
}

export function takeSeed(seed: number): void {
  add({ kind: 'seed', seed })
}

/** Some fields, and nothing else; null takes one away. */
export function takeFields(fields: FormValues): void {
  add({ kind: 'fields', fields })
}

/**
 * Puts a picture of this library into a place of the form, then opens and shows that place.
 * @param reveal false leaves the person where they are
 */
export function takePicture(picture: PictureRef, place: PicturePlace, reveal = true): void {
  add({ kind: 'picture', place, picture, reveal })
}

/** Opens and shows a place for pictures, with nothing put into it. */
export function showPlace(place: PicturePlace): void {
  add({ kind: 'picture', place, picture: null, reveal: true })
}

/** The edits waiting, which are then the caller's to apply. */
export function claimEdits(): readonly FormEdit[] {
  const { waiting } = editsStore.getState()
  if (waiting.length > 0) editsStore.setState({ waiting: [] })
  return waiting
}

function add(edit: FormEdit) {
  editsStore.setState(({ waiting }) => ({ waiting: [...waiting, edit] }))
}
