import { describe, expect, it } from 'vitest'
import { Buffers } from './buffers.ts'
import { atDesk } from './desk.ts'
import { quietPulse } from './interrupt.ts'

const large = 1_000_000

describe('named memory', () => {
  it('stays the same from picture to picture', () => {
    const buffers = new Buffers()
    const first = buffers.floats('canvas', large)
    buffers.rewind()
    expect(buffers.ints('canvas', large - 5).buffer).toBe(first.buffer)
  })

  it('leaves what was asked for before as it is when more is asked for', () => {
    const buffers = new Buffers()
    const normals = buffers.floats('canvas', large).fill(3)
    buffers.floats('canvas', large * 2).fill(7)
    atDesk(quietPulse, ({ room }) => room.floats(large).fill(9))
    expect(normals.every((v) => v === 3)).toBe(true)
  })

  it('goes back when a picture did not need it, or little of it', () => {
    const buffers = new Buffers()
    const mine = buffers.bytes('mine', large).buffer
    const wide = buffers.bytes('wide', large * 8).buffer
    buffers.rewind()
    buffers.bytes('wide', large)
    buffers.rewind()
    atDesk(quietPulse, ({ room }) => {
      expect(room.bytes(large).buffer).toBe(mine)
      expect(room.bytes(large * 8).buffer).toBe(wide)
    })
  })
})

describe('memory for a while', () => {
  it('is made of zeros whoever had it before, and nobody else’s meanwhile', () => {
    const before = atDesk(quietPulse, ({ room }) => room.floats(large).fill(4).buffer)
    atDesk(quietPulse, ({ room }) => {
      const again = room.floats(large)
      expect(again.buffer).toBe(before)
      expect(again.every((v) => v === 0)).toBe(true)
      expect(room.floats(large).buffer).not.toBe(before)
    })
  })

  it('goes back when its step fails', () => {
    let held: ArrayBufferLike | null = null
    const fails = (): void =>
      atDesk(quietPulse, ({ room }) => {
        held = room.bytes(large * 3).buffer
        throw new Error('no')
      })
    expect(fails).toThrow('no')
    atDesk(quietPulse, ({ room }) => expect(room.bytes(large * 3).buffer).toBe(held))
  })
})
