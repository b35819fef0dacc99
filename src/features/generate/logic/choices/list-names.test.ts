import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { listEntries } from './list-entries.ts'
import { nameOfFile, refuseListName } from './list-names.ts'

it('makes a name of any file’s', () => {
  expect(nameOfFile('Hair Colours (warm).txt')).toBe('Hair-Colours-warm')
  expect(nameOfFile('....')).toBe('list')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (file) => {
      expect(refuseListName(nameOfFile(file))).toBeNull()
    }),
  )
})

it('says why a name will not do', () => {
  expect(refuseListName(' ')).toContain('name')
  expect(refuseListName('two words')).toContain('letters and digits')
  expect(refuseListName('x'.repeat(61))).toContain('60')
  expect(refuseListName('hair_colour/warm')).toBeNull()
})

it('reads entries line by line, without notes and empty lines', () => {
  expect(listEntries('# hair\nred \r\n\n dark brown\n#x')).toEqual(['red', 'dark brown'])
})
