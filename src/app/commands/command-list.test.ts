import { describe, expect, it } from 'vitest'
import { findCommands } from './command-list.ts'

const names = (query: string) => findCommands(query).map(({ name }) => name)

describe('findCommands', () => {
  it('offers everything before anything is typed', () => {
    expect(names('')).toEqual(
      expect.arrayContaining(['Go to Create', 'Go to Gallery', 'Theme: dark']),
    )
  })

  it('wants every word, in any order', () => {
    expect(names('dark theme')).toEqual(['Theme: dark'])
    expect(names('GAL')).toEqual(['Go to Gallery'])
    expect(names('teapot')).toEqual([])
  })
})
