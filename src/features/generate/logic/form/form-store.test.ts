import { expect, it, vi } from 'vitest'
import { defaultValues } from './defaults.ts'
import { createFormStore, noteValues, whenJudged } from './form-store.ts'
import { judge, type Verdict } from './verdict.ts'

it('holds a press back until there is a verdict, and then runs it once', () => {
  const store = createFormStore()
  const run = vi.fn<(verdict: Verdict) => void>()
  whenJudged(store, run)
  expect(run).not.toHaveBeenCalled()
  noteValues(store, defaultValues, judge)
  noteValues(store, { ...defaultValues, seed: 1 }, judge)
  expect(run).toHaveBeenCalledTimes(1)
  whenJudged(store, run)
  expect(run).toHaveBeenCalledTimes(2)
})

it('holds a press back while the form is being changed to another model', () => {
  const store = createFormStore()
  const run = vi.fn<(verdict: Verdict) => void>()
  noteValues(store, defaultValues, judge)
  store.setState({ switching: 'another' })
  whenJudged(store, run)
  expect(run).not.toHaveBeenCalled()
  noteValues(store, { ...defaultValues, seed: 1 }, judge)
  store.setState({ switching: null })
  expect(run).toHaveBeenCalledTimes(1)
  expect(run.mock.lastCall?.[0].ready).toMatchObject({ seed: 1 })
})

it('forgets a failed press as soon as nothing is wrong any more', () => {
  const store = createFormStore()
  noteValues(store, { ...defaultValues, seed: -1 }, judge)
  store.setState({ attempted: true })
  noteValues(store, { ...defaultValues, seed: -2 }, judge)
  expect(store.getState().attempted).toBe(true)
  noteValues(store, defaultValues, judge)
  expect(store.getState().attempted).toBe(false)
})
