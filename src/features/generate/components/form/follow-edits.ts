import type { UseFormReturn } from 'react-hook-form'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { applyEdit, type FormEdit, undoneEdit } from '../../logic/form/edits.ts'
import { claimEdits, editsStore } from '../../logic/form/edits-store.ts'
import { type FormStore, whenJudged } from '../../logic/form/form-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { fieldOf, type PictureField } from '../../logic/pictures/picture-place.ts'
import type { PlaceFor, PlacePicture } from '../../logic/pictures/place-picture.ts'
import { editWords } from '../../logic/words/edit-words.ts'
import { callOffPictures, loadGuidance } from '../guidance/load-guidance.ts'
import { offerUndo } from './offer-undo.ts'

// All fields' words are a good part of the page's code, and rarely wanted here.
const loadWords = () => keepTrying(() => import('../../logic/words/field-words.ts'))

/**
 * Takes up what other screens ask of the form, now and from now on.
 * @returns a function that ends it
 */
export function followEdits(form: UseFormReturn<FormValues>, store: FormStore): () => void {
  let place: PlacePicture | null = null
  let target: PlaceFor = (_values, asked) => asked
  let isOver = false

  const takeUp = () => {
    if (isOver) return
    const needsPlacing = editsStore.getState().waiting.some(({ kind }) => kind === 'picture')
    if (!needsPlacing || place !== null) {
      for (const edit of claimEdits()) apply(edit)
      return
    }
    void loadGuidance().then(({ placeFor, placePicture }) => {
      place = placePicture
      target = placeFor
      takeUp()
    })
  }

  function apply(asked: FormEdit) {
    if (asked.kind === 'request') {
      callOffPictures()
      store.setState({ switched: null })
    }
    const before = structuredClone(form.getValues())
    const edit = asked.kind === 'picture' ? { ...asked, place: target(before, asked.place) } : asked
    const after = edit.kind === 'picture' ? placed(before, edit) : applyEdit(before, edit)
    if (after !== before) form.reset(after)
    const undo = () => form.reset(undoneEdit(form.getValues(), { before, after, edit }))
    const say = () => offerUndo(editWords(edit), undo)
    if (edit.kind !== 'picture') say()
    else if (edit.reveal) reveal(store, fieldOf(edit.place), after === before ? null : say)
  }

  const placed = (values: FormValues, edit: Extract<FormEdit, { kind: 'picture' }>) =>
    place === null || edit.picture === null ? values : place(values, edit.place, edit.picture)

  takeUp()
  const unsubscribe = editsStore.subscribe(takeUp)
  return () => {
    isOver = true
    unsubscribe()
  }
}

/**
 * Goes to where a picture is, or says why it cannot be seen.
 * @param say says that it has come; null when nothing has
 */
function reveal(store: FormStore, field: PictureField, say: (() => void) | null) {
  whenJudged(store, ({ fields }) => {
    if (fields[field].taken) {
      store.setState({ wanted: field })
      say?.()
      return
    }
    const end = say === null ? '' : ' The picture is kept for one that does.'
    void loadWords().then(({ fieldWords }) =>
      toast({
        message: `The chosen model does not take ${fieldWords[field].label}.${end}`,
        action: { label: 'Choose a model', onPress: () => store.setState({ wanted: 'modelId' }) },
      }),
    )
  })
}
