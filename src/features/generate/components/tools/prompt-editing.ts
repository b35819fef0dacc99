import type { UseFormReturn } from 'react-hook-form'
import { limits } from '#contract/leonardo/limits.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { readPrompts } from '../../api/keeping/prompt-history-query.ts'
import type { FormStore } from '../../logic/form/form-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { type FlagFacts, type FlagValues, understandFlag } from '../../logic/prompt/flag-fields.ts'
import { createHistoryWalk } from '../../logic/prompt/history-walk.ts'
import { readFlags } from '../../logic/prompt/read-flags.ts'
import { leftSelections } from '../../logic/tools/left-selections.ts'
import { weigh as weighText } from '../../logic/prompt/weigh.ts'
import { changeForm } from '../form/change-form.ts'
import { replaceText } from './replace-text.ts'

type Form = UseFormReturn<FormValues>

/** Weighs what is selected in a prompt field, or the word at its cursor. */
export function weigh(field: HTMLTextAreaElement, direction: 1 | -1): void {
  const edit = weighText(field.value, [field.selectionStart, field.selectionEnd], direction)
  if (edit === null) return
  replaceText(field, edit.from, edit.to, edit.insert)
  field.setSelectionRange(...edit.selection)
}

/** The same from a button: in the field that has the cursor, else in the prompt. */
export function weighWords(direction: 1 | -1): void {
  const active = document.activeElement
  const field =
    active instanceof HTMLTextAreaElement && active.name.endsWith('prompt')
      ? active
      : document.querySelector<HTMLTextAreaElement>('#root textarea[name="prompt"]')
  if (field === null) return
  const left = leftSelections.get(field)
  if (left !== undefined && field.selectionEnd === 0) field.setSelectionRange(...left)
  const before = field.value
  weigh(field, direction)
  if (field.value === before) {
    toast({ message: 'Put the cursor on a word first, or select some. Weights go from 0.1 to 2.' })
  }
}

const walk = createHistoryWalk()
/** Presses follow each other faster than the server answers. */
let turn = Promise.resolve()

/** Puts an earlier prompt, or a later one, in the place of what is written. */
export function walkHistory(form: Form, field: HTMLTextAreaElement, step: 1 | -1): void {
  turn = turn.then(() => walkOn(form, field, step)).catch(sayUnread)
}

async function walkOn(form: Form, field: HTMLTextAreaElement, step: 1 | -1): Promise<void> {
  const written = { prompt: field.value, negativePrompt: form.getValues('negative_prompt') ?? '' }
  const next = await walk(written, step, async (offset) => (await readPrompts({ offset })).prompts)
  if (next === null || !field.isConnected) return
  replaceText(field, 0, field.value.length, next.prompt)
  form.setValue('negative_prompt', next.negativePrompt === '' ? null : next.negativePrompt)
}

function sayUnread() {
  toast({ message: 'Earlier prompts could not be read. Try again in a moment.', tone: 'error' })
}

/** Moves the flags of a text just pasted into the fields they mean, and says so in one line. */
export function movePastedFlags(
  form: Form,
  store: FormStore,
  field: HTMLTextAreaElement,
  at: number,
  pasted: string,
): void {
  const text = pasted.replaceAll(/\r\n?/g, '\n')
  // Whoever typed on meanwhile has other plans.
  if (field.value.slice(at, at + text.length) !== text) return
  const facts = factsOf(form, store)
  const set: FlagValues = {}
  const words: string[] = []
  const { text: rest, left } = readFlags(text, (flag) => {
    const understood = understandFlag(flag, {
      ...facts,
      negativePrompt: set.negative_prompt ?? facts.negativePrompt,
    })
    if (understood === null) return false
    Object.assign(set, understood.set)
    words.push(understood.words)
    return true
  })
  const leftWords =
    left.length === 0 ? '' : ` Left in the prompt: ${left.map(({ written }) => written).join(' ')}.`
  if (words.length === 0) {
    if (leftWords !== '') toast({ message: `No setting here is meant by these flags.${leftWords}` })
    return
  }
  const gap = rest === '' || at === 0 || /\s$/.test(field.value.slice(0, at)) ? '' : ' '
  replaceText(field, at, at + text.length, gap + rest)
  const cleaned = field.value
  changeForm(form, set, `Moved out of the prompt: ${words.join(', ')}.${leftWords}`, () => {
    if (field.isConnected && field.value === cleaned) {
      replaceText(field, at, at + gap.length + rest.length, text)
    }
  })
}

function factsOf(form: Form, store: FormStore): FlagFacts {
  const values = form.getValues()
  const fields = store.getState().verdict?.fields
  const taken = (name: keyof FlagValues) => fields?.[name].taken === true
  const amounts = [
    'width',
    'height',
    'num_images',
    'n',
    'num_inference_steps',
    'steps',
    'guidance_scale',
    'seed',
  ] as const
  return {
    width: values.width ?? limits.width.default,
    height: values.height ?? limits.height.default,
    negativePrompt: values.negative_prompt ?? '',
    limits: Object.fromEntries(
      amounts.flatMap((name) => (taken(name) ? [[name, fields?.[name].limit]] : [])),
    ),
    takesNegative: taken('negative_prompt'),
    takesRatio: taken('aspect_ratio'),
  }
}
