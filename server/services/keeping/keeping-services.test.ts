import { describe, expect, it } from 'vitest'
import { keptLimits } from '#contract/studio/kept.ts'
import { GessoError } from '#server/domain/errors.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

const all = { limit: 50, offset: 0 }
const ids = [
  '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601',
  '6f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2',
] as const

function refusal(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof GessoError ? error.code : 'not a refusal'
  }
}

describe('prompts that were used', () => {
  it('are remembered once each, the last used first, and found by their words', async () => {
    const { services, clock } = await startTestStudio()
    services.rememberPrompt({ prompt: 'An old {red|blue} FOX' })
    clock.advance(10)
    services.rememberPrompt({ prompt: 'a whale', negativePrompt: 'Boats' })
    clock.advance(10)
    const { id } = services.rememberPrompt({ prompt: 'An old {red|blue} FOX' })
    const { total, prompts } = services.findPrompts(all)
    expect(total).toBe(2)
    expect(prompts.map(({ prompt }) => prompt)).toEqual(['An old {red|blue} FOX', 'a whale'])
    expect(services.findPrompts({ ...all, q: 'fox {RED' }).prompts).toMatchObject([{ id }])
    expect(services.findPrompts({ ...all, q: 'boats' }).total).toBe(1)
    expect(services.findPrompts({ ...all, q: '%' }).total).toBe(0)
    expect(services.findPrompts({ limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      prompts: [{ prompt: 'a whale' }],
    })
  })

  it('come back where they were, never later than now', async () => {
    const { services, clock } = await startTestStudio()
    const first = services.rememberPrompt({ prompt: 'first' })
    clock.advance(10)
    const second = services.rememberPrompt({ prompt: 'second' })
    expect(services.forgetPrompt(first.id)).toBe(true)
    expect(services.forgetPrompt(first.id)).toBe(false)
    services.rememberPrompt({ prompt: 'first', usedAt: first.usedAt })
    services.rememberPrompt({ prompt: 'third', usedAt: clock.now() + 1_000 })
    expect(services.findPrompts(all).prompts).toMatchObject([
      { prompt: 'third', usedAt: clock.now() },
      { prompt: 'second', usedAt: second.usedAt },
      { prompt: 'first', usedAt: first.usedAt },
    ])
    expect(services.forgetPrompts()).toBe(3)
    expect(services.findPrompts(all).total).toBe(0)
  })
})

describe('lists and presets', () => {
  it('are kept under their id, renamed and dropped', async () => {
    const { services } = await startTestStudio()
    services.keepThing('lists', ids[0], { name: 'colours', body: 'red' })
    services.keepThing('presets', ids[1], { name: 'colours', body: '{}' })
    services.keepThing('lists', ids[0], { name: ' Colours/warm ', body: 'red\norange' })
    const asPreset = () => services.keepThing('presets', ids[0], { name: 'other', body: '{}' })
    expect(refusal(asPreset)).toBe('conflict')
    expect(services.listKept('lists')).toMatchObject([
      { id: ids[0], name: 'Colours/warm', body: 'red\norange' },
    ])
    expect(services.dropThing('presets', ids[0])).toBe(false)
    expect(services.dropThing('lists', ids[0])).toBe(true)
    expect(services.listKept('lists')).toEqual([])
    expect(services.listKept('presets')).toHaveLength(1)
  })

  it('have names of their own, which a prompt can write', async () => {
    const { services } = await startTestStudio()
    services.keepThing('lists', ids[0], { name: 'colours', body: '' })
    const keep = (name: string) => () => services.keepThing('lists', ids[1], { name, body: '' })
    expect(refusal(keep('COLOURS'))).toBe('conflict')
    for (const name of ['two words', '_a', 'a__b', 'a_', '{a}']) {
      expect(refusal(keep(name))).toBe('invalid_request')
    }
    expect(refusal(keep('Größe_2/x-y'))).toBeNull()
  })

  it('are not more than can be listed', async () => {
    const { services } = await startTestStudio()
    const idOf = (at: number) => `0b7c9a44-52d1-4f6e-8a3f-${String(at).padStart(12, '0')}`
    for (let at = 0; at < keptLimits.things; at += 1) {
      services.keepThing('presets', idOf(at), { name: `p${at}`, body: '' })
    }
    expect(refusal(() => services.keepThing('presets', ids[0], { name: 'x', body: '' }))).toBe(
      'conflict',
    )
    expect(
      refusal(() => services.keepThing('presets', idOf(3), { name: 'y', body: '' })),
    ).toBeNull()
  })
})
