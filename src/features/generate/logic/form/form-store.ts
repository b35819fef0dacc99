import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Plan } from '../choices/plan-requests.ts'
import type { FormValues, ShownField } from './form-values.ts'
import type { judge, Verdict } from './verdict.ts'

/** What goes with the form besides its values. */
export interface FormState {
  /** Null until the rules have been loaded. */
  verdict: Verdict | null
  /** What the choices in the prompt come to; null without choices, or while that is worked out. */
  plan: Plan | null
  /** Generate was pressed while something was wrong, and something still is. */
  attempted: boolean
  /** How many whole forms are on screen: while there is one, it alone has the prompt. */
  forms: number
  /** The model chosen last (`keyOf`), while the form is still being changed to it. */
  switching: string | null
  /** What the last change of model did, in words, and to which (`keyOf`). */
  switched: { to: string; words: string } | null
  /** A field to be shown and focused as soon as it is there. */
  wanted: ShownField | null
}

export type FormStore = StoreApi<FormState>

export function createFormStore(): FormStore {
  return createStore(() => ({
    verdict: null,
    plan: null,
    attempted: false,
    forms: 0,
    switching: null,
    switched: null,
    wanted: null,
  }))
}

/** Judges what the form holds now. */
export function noteValues(store: FormStore, values: FormValues, judgeBy: typeof judge): void {
  store.setState(({ verdict: before, attempted }) => {
    const verdict = judgeBy(values, before ?? undefined)
    return { verdict, attempted: attempted && verdict.errors.length > 0 }
  })
}

/** Runs with the verdict: now, or once there is one and it is on the model that was chosen. */
export function whenJudged(store: FormStore, run: (verdict: Verdict) => void): void {
  const settled = ({ verdict, switching }: FormState) => (switching === null ? verdict : null)
  const now = settled(store.getState())
  if (now !== null) {
    run(now)
    return
  }
  const unsubscribe = store.subscribe((state) => {
    const verdict = settled(state)
    if (verdict === null) return
    unsubscribe()
    run(verdict)
  })
}
