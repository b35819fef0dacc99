import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LiveEvent, nextLive, startLive } from './live-loop.ts'

type Word = LiveEvent['type'] | 'drawn'

/** `changed` while the hand is drawing, `drawn` when the stroke has ended. */
function eventOf(word: Word, on: boolean): LiveEvent {
  if (word === 'drawn' || word === 'changed') return { type: 'changed', done: word === 'drawn' }
  return word === 'switched' ? { type: word, on: !on } : { type: word }
}

/** Plays events in order; answers what was asked for after each, as `3 rough`, with what was given up before it. */
function play(words: Word[], rough = true): string[] {
  let live = startLive(true)
  return words.map((word) => {
    const step = nextLive(live, eventOf(word, live.on), rough)
    ;({ live } = step)
    const dropped = step.drop ? 'dropped, ' : ''
    return dropped + (step.ask ? `${step.ask.version} ${step.ask.fine ? 'fine' : 'rough'}` : '-')
  })
}

describe('the picture follows', () => {
  it('roughly at once, finely when the hand rests, and then nothing is sent any more', () => {
    expect(play(['changed', 'answered', 'answered', 'answered'])).toEqual([
      '1 rough',
      '1 fine',
      '-',
      '-',
    ])
  })

  it('with one request at a time, and the newest drawing next', () => {
    expect(play(['changed', 'changed', 'changed', 'answered', 'answered'])).toEqual([
      '1 rough',
      '-',
      '-',
      '3 rough',
      '3 fine',
    ])
  })

  it('of a stroke that has ended at once, whatever was being painted', () => {
    expect(play(['changed', 'changed', 'drawn', 'answered', 'changed'])).toEqual([
      '1 rough',
      '-',
      'dropped, 3 rough',
      '3 fine',
      'dropped, 4 rough',
    ])
  })

  it('finely only, where every picture is paid for', () => {
    expect(play(['changed', 'answered'], false)).toEqual(['1 fine', '-'])
  })

  it('not while it is switched off; what was drawn meanwhile is asked for when it is on again', () => {
    expect(play(['switched', 'changed', 'changed', 'switched'])).toEqual(['-', '-', '-', '2 rough'])
  })

  it('not again after a refusal, until something changes', () => {
    expect(play(['changed', 'failed', 'changed'])).toEqual(['1 rough', '-', '2 rough'])
  })
})

it('whatever happens: one request at a time, and the shown picture never goes back', () => {
  const event = fc.constantFrom<Word>('changed', 'drawn', 'answered', 'failed', 'switched')
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), fc.boolean(), (events, rough) => {
      let live = startLive(true)
      let asked = 0
      let over = 0
      let shown = 0
      for (const type of events) {
        const wasOut = live.inFlight !== null
        const step = nextLive(live, eventOf(type, live.on), rough)
        if (wasOut && (step.drop || type === 'answered' || type === 'failed')) over += 1
        if (step.ask) asked += 1
        ;({ live } = step)
        expect(asked - over).toBeLessThanOrEqual(1)
        expect(live.shown.version).toBeGreaterThanOrEqual(shown)
        shown = live.shown.version
      }
      // Left alone and answered, it always comes to show what is on the canvas.
      let step = nextLive(live, { type: 'switched', on: true }, rough)
      for (let turn = 0; turn < 4; turn++) step = nextLive(step.live, { type: 'answered' }, rough)
      expect(step.live.shown).toEqual({ version: step.live.version, fine: true })
    }),
    { numRuns: 200 },
  )
})
