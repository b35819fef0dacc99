import { describe, expect, it } from 'vitest'
import { describeIssue } from '../describe-issue.ts'
import { generationPageLimits, getGenerationsByUserIdQuerySchema } from './generations.ts'
import { uploadInitImageSchema } from './init-images.ts'

describe('getGenerationsByUserIdQuerySchema', () => {
  it.each([
    [{}, { limit: 10, offset: 0 }],
    [
      { limit: '100', offset: '250' },
      { limit: 100, offset: 250 },
    ],
    [
      { limit: '0', other: 'x' },
      { limit: 0, offset: 0 },
    ],
  ])('reads %j', (query, expected) => {
    expect(getGenerationsByUserIdQuerySchema.parse(query)).toEqual(expected)
  })

  it.each(['', '-1', '1.5', '1e1', '0x10', ' 5', 'ten', '101', '99999999999'])(
    'refuses the limit %j and says what is allowed',
    (limit) => {
      const parsed = getGenerationsByUserIdQuerySchema.safeParse({ limit }, { reportInput: true })
      const issues = parsed.success
        ? []
        : parsed.error.issues.map((issue) => describeIssue(issue, generationPageLimits))
      expect(issues).toMatchObject([{ code: 'range', fields: ['limit'] }])
      expect(issues[0]?.message).toMatch(/^limit must be a whole number from 0 to 100; got /)
    },
  )
})

describe('uploadInitImageSchema', () => {
  it('takes a bare known extension only', () => {
    const accepted = ['png', 'jpg', 'jpeg', 'webp', 'gif', '.png', 'PNG', ''].filter(
      (extension) => uploadInitImageSchema.safeParse({ extension }).success,
    )
    expect(accepted).toEqual(['png', 'jpg', 'jpeg', 'webp'])
  })
})
