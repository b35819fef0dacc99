import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { surplus } from './surplus.ts'

const kept = fc
  .array(fc.nat(50), { maxLength: 30 })
  .map((sizes) => sizes.map((bytes, index) => ({ url: `/${index}`, bytes })))

it('keeps the newest, as many as there is room for', () => {
  fc.assert(
    fc.property(kept, fc.nat(20), fc.nat(300), (all, count, bytes) => {
      const gone = new Set(surplus(all, { count, bytes }))
      const rest = all.filter(({ url }) => !gone.has(url))
      expect(rest).toEqual(all.slice(all.length - rest.length))
      const sum = (some: typeof all) => some.reduce((total, one) => total + one.bytes, 0)
      expect(rest.length).toBeLessThanOrEqual(count)
      expect(sum(rest)).toBeLessThanOrEqual(bytes)
      const next = all[all.length - rest.length - 1]
      if (next !== undefined)
        expect(rest.length + 1 > count || sum(rest) + next.bytes > bytes).toBe(true)
    }),
  )
})
