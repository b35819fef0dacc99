import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ShareExposure,
  shareChangeSchema,
  shareDraftSchema,
  type ShareMark,
  type ShareSource,
} from '#contract/studio/shares.ts'
import { shareDetails, shareLimits, sharePeriodIds } from '#contract/studio/share-limits.ts'
import { addressOf, homeToSend, isOnlyHere } from './address.ts'
import { chosenPictures, marksByPicture } from './chosen.ts'
import { doorWords, exposureWords } from './exposure-words.ts'
import { changeOf, draftOf, endOf, type LinkForm } from './link-form.ts'

const formArbitrary: fc.Arbitrary<LinkForm> = fc.record({
  title: fc.string({ maxLength: shareLimits.title }),
  description: fc.string({ maxLength: 60 }),
  cover: fc.option(fc.nat()),
  detail: fc.constantFrom(...shareDetails),
  remix: fc.boolean(),
  downloads: fc.boolean(),
  review: fc.boolean(),
  index: fc.boolean(),
  expires: fc.constantFrom(...sharePeriodIds, 'date' as const, 'kept' as const),
  date: fc.constantFrom('2031-02-28', '', '2031-02-30'),
  password: fc.constantFrom('', 'open sesame'),
  keepsPassword: fc.boolean(),
  name: fc.constantFrom('', 'summer-2026'),
  live: fc.boolean(),
})
const sourceArbitrary: fc.Arbitrary<ShareSource> = fc.oneof(
  fc.record({
    kind: fc.constant('pictures' as const),
    pictures: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('collection' as const), collection: fc.uuid({ version: 4 }) }),
  fc.record({
    kind: fc.constant('search' as const),
    search: fc.constant({ q: 'fox' }),
    live: fc.boolean(),
  }),
)

describe('the form of a link', () => {
  it('makes nothing but what the server takes', () => {
    fc.assert(
      fc.property(formArbitrary, sourceArbitrary, (form, source) => {
        expect(shareDraftSchema.safeParse(draftOf(form, source)).success).toBe(true)
        expect(shareChangeSchema.safeParse(changeOf(form, source)).success).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('touches a password only when another is typed or it is to go', () => {
    fc.assert(
      fc.property(formArbitrary, sourceArbitrary, (form, source) => {
        const change = changeOf(form, source)
        const isKept = form.keepsPassword && form.password === ''
        expect('password' in change).toBe(!isKept)
        if (!isKept) expect(change.password).toBe(form.password === '' ? null : form.password)
        expect('expires' in change).toBe(form.expires !== 'kept')
      }),
      { numRuns: 60 },
    )
  })

  it('means a day to its end, and no day that there is not', () => {
    expect(endOf('2031-02-28')).toBe(new Date(2031, 2, 1).getTime() - 1)
    expect(endOf('2031-02-30')).toBeNull()
    expect(endOf('')).toBeNull()
  })
})

const exposure: ShareExposure = {
  pictures: 3,
  live: false,
  fields: [],
  files: 'pixels',
  originals: false,
  copySize: 1600,
  remix: false,
  review: false,
  index: false,
  withInputs: 0,
  expiresAt: null,
  password: false,
  prompts: [],
}

describe('the words for what a link shows', () => {
  it('name the prompts either as shown or as not shown', () => {
    const without = exposureWords(exposure)
    expect(without.shown).toEqual(['3 pictures'])
    expect(without.notShown).toContain('The prompts')
    const whole = exposureWords({
      ...exposure,
      fields: ['prompt', 'negative_prompt', 'model', 'settings', 'created_at'],
      files: 'settings',
      originals: true,
    })
    expect(whole.shown).toContain('The prompts')
    expect(whole.notShown).not.toContain('The prompts')
    expect(whole.notShown).toEqual(['Your name, your other pictures, file names'])
  })

  it('say who can open it', () => {
    expect(doorWords(exposure)).toBe(
      'Anyone who has the link can open it, until you revoke it. Search engines are asked not to list it.',
    )
    expect(doorWords({ ...exposure, password: true })).toMatch(/and the password/)
  })
})

it.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['studio.localhost', true],
  ['[::1]', true],
  ['192.168.1.20', false],
  ['127.example.org', false],
  ['gesso.example', false],
])('knows that %s leads only to this machine: %s', (hostname, only) => {
  expect(isOnlyHere(hostname)).toBe(only)
})

it('makes whole addresses, also below a path', () => {
  expect(addressOf('/s/abc', 'http://10.0.0.2:4310')).toBe('http://10.0.0.2:4310/s/abc')
  expect(addressOf('/s/abc', 'https://a.example/studio')).toBe('https://a.example/studio/s/abc')
})

it('sends others where they can go', () => {
  const own = 'http://localhost:4310'
  expect(homeToSend('localhost', own, 'http://10.0.0.2:4310')).toBe('http://10.0.0.2:4310')
  expect(homeToSend('localhost', own, null)).toBe(own)
  expect(homeToSend('10.0.0.2', own, 'https://a.example')).toBe(own)
})

const markArbitrary: fc.Arbitrary<ShareMark> = fc.record({
  share: fc.constantFrom('a', 'b'),
  seq: fc.nat(9),
  visitor: fc.nat(3),
  favourite: fc.boolean(),
  note: fc.constantFrom('', 'the second one'),
  at: fc.nat(1000),
})

it('gathers what visitors left, picture by picture', () => {
  fc.assert(
    fc.property(fc.array(markArbitrary, { maxLength: 20 }), (marks) => {
      const chosen = chosenPictures(marks, null)
      expect(Array.from(chosen)).toEqual(
        [...new Set(marks.filter((mark) => mark.favourite).map(({ seq }) => seq))].toSorted(
          (a, b) => b - a,
        ),
      )
      const ofA = Array.from(chosenPictures(marks, 'a'))
      expect(ofA.every((seq) => chosen.includes(seq))).toBe(true)
      const pictures = marksByPicture(marks)
      expect(pictures.reduce((sum, { favourites }) => sum + favourites, 0)).toBe(
        marks.filter((mark) => mark.favourite).length,
      )
      expect(pictures.flatMap(({ notes }) => notes)).toHaveLength(
        marks.filter(({ note }) => note !== '').length,
      )
    }),
    { numRuns: 60 },
  )
})
