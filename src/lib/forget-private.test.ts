import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheNames } from '#contract/studio/worker.ts'
import { forgetPrivate } from './forget-private.ts'
import { storageKeys } from './storage.ts'

/** As much of a browser as is cleared, with everything in it and a page that no worker controls. */
function fullBrowser() {
  const area = () => {
    const rows = new Map<string, string>(Object.values(storageKeys).map((key) => [key, '{"a":1}']))
    return {
      rows,
      getItem: (key: string) => rows.get(key) ?? null,
      setItem: (key: string, value: string) => void rows.set(key, value),
      removeItem: (key: string) => void rows.delete(key),
    }
  }
  const kept = new Set([
    `${cacheNames.app}v1`,
    cacheNames.pictures,
    cacheNames.given,
    'another-app',
  ])
  const told: unknown[] = []
  const active = { postMessage: (message: unknown) => told.push(message) }
  const leaving = new EventTarget()
  const globals = {
    localStorage: area(),
    sessionStorage: area(),
    caches: {
      keys: () => Promise.resolve([...kept]),
      delete: (name: string) => Promise.resolve(kept.delete(name)),
    },
    navigator: { serviceWorker: { controller: null, getRegistration: async () => ({ active }) } },
  }
  return { globals, kept, told, leaving }
}

let browser = fullBrowser()
beforeEach(() => {
  browser = fullBrowser()
})
afterEach(() => vi.unstubAllGlobals())

const held = (area: 'localStorage' | 'sessionStorage') =>
  [...browser.globals[area].rows].filter(([, value]) => value !== 'null').map(([key]) => key)

function fromApp(): Promise<void> {
  for (const [name, value] of Object.entries(browser.globals)) vi.stubGlobal(name, value)
  vi.stubGlobal('window', browser.leaving)
  return forgetPrivate()
}

function onEntryPage(dataset: Record<string, string>): void {
  const document = { documentElement: { dataset }, querySelector: () => null }
  const location = { hash: '', pathname: '/', search: '' }
  const page = { ...browser.globals, document, location }
  runInNewContext(readFileSync('public/entry.js', 'utf8'), { ...page, window: page })
}

describe.each([
  ['the app', () => void fromApp()],
  ['the page for who is not let in', () => onEntryPage({ base: '', out: '' })],
])('%s', (_, forget) => {
  it('clears what is private and leaves what somebody likes', async () => {
    forget()
    await vi.waitFor(() => {
      expect([...browser.kept]).toEqual([`${cacheNames.app}v1`, 'another-app'])
      expect(browser.told).toEqual([{ type: 'forget' }])
    })
    const { draft, galleryPlace, ...liked } = storageKeys
    expect(held('localStorage')).not.toContain(draft)
    expect(held('sessionStorage')).not.toContain(draft)
    expect(held('sessionStorage')).not.toContain(galleryPlace)
    expect(held('localStorage')).toEqual(expect.arrayContaining(Object.values(liked)))
  })
})

it('clears what is written while the page is being left', async () => {
  await fromApp()
  browser.globals.localStorage.setItem(storageKeys.draft, '{"prompt":"still typing"}')
  browser.leaving.dispatchEvent(new Event('pagehide'))
  expect(held('localStorage')).not.toContain(storageKeys.draft)
})

it('clears nothing on the way in for somebody who is let in already', async () => {
  onEntryPage({ base: '' })
  await Promise.resolve()
  expect(browser.told).toEqual([])
  expect(held('localStorage')).toContain(storageKeys.draft)
  expect(browser.kept.size).toBe(4)
})
