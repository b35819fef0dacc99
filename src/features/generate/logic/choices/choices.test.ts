import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestDrawnSeed } from '#contract/leonardo/limits.ts'
import { countless, countTemplate } from './count-template.ts'
import { expandTemplate } from './expand-template.ts'
import { asWritten, escapeTemplate } from './as-written.ts'
import { parseTemplate } from './parse-template.ts'
import { mayBeTemplate } from './may-be-template.ts'
import { mostRequests, planRequests } from './plan-requests.ts'
import { type Lists, resolveTemplate } from './resolve-template.ts'
import { withTexts } from './with-texts.ts'
import { type Part, type Template, TemplateError } from './template.ts'

const lists: Lists = new Map([
  ['colour', ['red', 'green', 'blue']],
  ['beast', ['fox', '__colour__ hen']],
  ['loop', ['a', '__loop__']],
  ['bare', []],
])
const resolved = (text: string) => resolveTemplate(parseTemplate(text), lists)
const all = (text: string) => expandTemplate(resolved(text))
const problem = (text: string) => {
  try {
    resolved(text)
  } catch (error) {
    if (error instanceof TemplateError) return error.message
  }
  return null
}

describe('choices', () => {
  it('are each made, the last one changing first', () => {
    expect(all('a {red|blue} {fox|hen}')).toEqual([
      'a red fox',
      'a red hen',
      'a blue fox',
      'a blue hen',
    ])
    expect(all('{a|{b|c} d}')).toEqual(['a', 'b d', 'c d'])
    expect(all('{|very }old')).toEqual(['old', 'very old'])
    expect(all('{0.5::a|2::b}')).toEqual(['a', 'b'])
    expect(all('a | b')).toEqual(['a | b'])
  })

  it('are taken several at once, in every order', () => {
    expect(all('{2$$a|b|c}')).toEqual(['a, b', 'a, c', 'b, a', 'b, c', 'c, a', 'c, b'])
    expect(all('{1-2$$ and $$a|b}')).toEqual(['a', 'b', 'a and b', 'b and a'])
    expect(all('{2$$__colour__}')).toHaveLength(6)
    expect(all('{-1$$a|b}')).toEqual(['a', 'b'])
    expect(all('{2-$$a|b}')).toEqual(['a, b', 'b, a'])
  })

  it('come out of lists, and of lists in lists', () => {
    expect(all('__COLOUR__ sky')).toEqual(['red sky', 'green sky', 'blue sky'])
    expect(all('a __beast__')).toEqual(['a fox', 'a red hen', 'a green hen', 'a blue hen'])
  })

  it('are plain characters after a backslash', () => {
    expect(all('\\{a\\|b\\} \\__colour__ c:\\d (x\\)')).toEqual(['{a|b} __colour__ c:\\d (x\\)'])
  })

  it('say what is wrong', () => {
    expect(problem('a {b|c')).toBe('A { is never closed. Add a }, or write \\{ for a plain one.')
    expect(problem('an old lighthouse on a cliff } above the sea')).toContain('near “n a cliff }')
    expect(problem('{}')).toContain('Nothing stands between')
    expect(problem('{4$$a|b}')).toBe('A choice asks for 4 of 2.')
    expect(problem('__nobody__')).toContain('no list called “nobody”')
    expect(problem('__loop__')).toContain('leads back to itself')
    expect(problem('__bare__')).toContain('no entries')
    expect(problem('{'.repeat(500))).toContain('12 deep')
  })
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '{', '}', '|', '$', '_', '\\', '2') })
const text = word.map((words): Part => ({ kind: 'text', text: `${words}.` }))
const { template } = fc.letrec<{ template: Template; part: Part }>((tie) => ({
  template: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('colour', 'beast').map((name): Part => ({ kind: 'list', name })),
    fc.record({
      kind: fc.constant('choice' as const),
      how: fc.constant(null),
      options: fc.array(tie('template'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      how: fc.record({
        least: fc.constantFrom(null, 0, 1),
        most: fc.constantFrom(null, 1, 2),
        between: fc.constantFrom(null, ' and ', ''),
      }),
      options: fc.array(tie('template'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}))

function print(of: Template): string {
  return of
    .map((part) => {
      if (part.kind === 'text') return escapeTemplate(part.text)
      if (part.kind === 'list') return `__${part.name}__`
      const how = part.how && `${part.how.least ?? ''}-${part.how.most ?? ''}$$`
      const between = part.how?.between
      const head = how === null ? '' : how + (typeof between === 'string' ? `${between}$$` : '')
      return `{${head}${part.options.map(print).join('|')}}`
    })
    .join('')
}

/** As the reader gives it: no two texts in a row. */
function merged(of: Template): Template {
  const parts: Part[] = []
  for (const part of of) {
    const last = parts.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') {
      parts.splice(-1, 1, { kind: 'text', text: last.text + part.text })
    } else if (part.kind === 'choice') {
      parts.push({ ...part, options: part.options.map(merged) })
    } else parts.push(part)
  }
  return parts
}

describe('whatever is written', () => {
  it('is read as it was meant', () => {
    fc.assert(
      fc.property(template, (meant) => {
        expect(parseTemplate(print(meant))).toEqual(merged(meant))
      }),
    )
  })

  it('is counted as it is written out', () => {
    fc.assert(
      fc.property(template, (meant) => {
        const one = resolveTemplate(meant, lists)
        const count = countTemplate(one)
        fc.pre(count <= 300)
        expect(expandTemplate(one)).toHaveLength(count)
      }),
      { numRuns: 60 },
    )
  })

  it('is made plain by escaping, to the letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), word, (one, other) => {
        const plain = `${one}${other}.`
        expect(all(escapeTemplate(plain))).toEqual([plain])
      }),
    )
  })

  it('is sent again to the letter when it was sent before', () => {
    const sent = fc
      .array(fc.constantFrom('{', '}', '|', '$$', '_', '__', '\\', ' ', '  ,', 'a'), {
        maxLength: 12,
      })
      .map((parts) => `${parts.join('')}.`)
    fc.assert(
      fc.property(sent, sent, (prompt, negative_prompt) => {
        const written = {
          prompt: asWritten(prompt),
          negative_prompt: asWritten(negative_prompt),
        }
        const once = mayBeTemplate(written)
          ? planRequests(written, lists, 1_500)
          : { texts: [written], problem: null }
        expect(once).toEqual({ texts: [{ prompt, negative_prompt }], problem: null })
      }),
      { numRuns: 2_000 },
    )
  })

  it('is answered at once, in a plan or in words', () => {
    const hostile = fc.oneof(
      fc.array(fc.constantFrom('{', '}', '|', '2$$', '1-9$$', '__colour__', '__', '\\', 'a'), {
        maxLength: 400,
      }),
      fc
        .tuple(fc.constantFrom('{', '{a|', '{2$$', '{a|b}', '__beast__', '_', '{|'), fc.nat(1_500))
        .map(([piece, times]) => [piece.repeat(times)]),
    )
    fc.assert(
      fc.property(hostile, (pieces) => {
        const written = pieces.join('').slice(0, 1_500)
        const { texts, problem: said } = planRequests({ prompt: written }, lists, 1_500)
        expect(texts.length).toBeLessThanOrEqual(mostRequests)
        expect(texts.length === 0).toBe(said !== null)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a plan', () => {
  it('has a request for each pair of texts that differs', () => {
    const plan = planRequests({ prompt: 'a {b|b|c}', negative_prompt: '{|d}' }, lists, 1_500)
    expect(plan.texts).toEqual([
      { prompt: 'a b', negative_prompt: '' },
      { prompt: 'a b', negative_prompt: 'd' },
      { prompt: 'a c', negative_prompt: '' },
      { prompt: 'a c', negative_prompt: 'd' },
    ])
  })

  it('counts before it writes out, and says when it is too much', () => {
    const many = '{a|b}'.repeat(60)
    expect(countTemplate(resolved(many))).toBe(countless)
    expect(planRequests({ prompt: many }, lists, 1_500).problem?.message).toContain(
      'more than a million requests; one press makes 100 at most',
    )
    expect(planRequests({ prompt: '{a|b}'.repeat(7) }, lists, 1_500).problem?.message).toContain(
      '128 requests',
    )
  })

  it('refuses prompts that come out empty or too long, and names the text at fault', () => {
    expect(planRequests({ prompt: '{a| }' }, lists, 9).problem?.message).toContain('empty')
    expect(planRequests({ prompt: '{a|bcd}efg' }, lists, 5).problem?.message).toContain(
      '6 characters; the most is 5',
    )
    const negative = planRequests({ prompt: 'a', negative_prompt: '{' }, lists, 9)
    expect(negative.problem).toMatchObject({ field: 'negative_prompt' })
  })

  it('drops the gaps that a choice of nothing leaves', () => {
    const { texts } = planRequests({ prompt: 'a {old|} fox{, red|}' }, lists, 99)
    expect(texts.map(({ prompt }) => prompt)).toEqual([
      'a old fox, red',
      'a old fox',
      'a fox, red',
      'a fox',
    ])
  })
})

describe('the requests', () => {
  const texts = [
    { prompt: 'a fox', negative_prompt: '' },
    { prompt: 'a hen', negative_prompt: '' },
  ]

  it('differ in the choice alone: one seed is drawn for all of them', () => {
    const [one, other] = withTexts({ prompt: 'a {fox|hen}', num_images: 2 }, texts, 0.5)
    expect(one).toMatchObject({ prompt: 'a fox', num_images: 2 })
    expect(other).toEqual({ ...one, prompt: 'a hen' })
    const request: { prompt: string; seed?: number } = { prompt: '' }
    expect(withTexts(request, texts, 0.999_999_999_9)[0]?.seed).toBe(largestDrawnSeed)
  })

  it('keep a seed that was given, and leave a single one to chance', () => {
    const given = withTexts({ prompt: '', seed: 7 }, texts, 0.5)
    expect(given.map(({ seed }) => seed)).toEqual([7, 7])
    expect(withTexts({ prompt: '' }, texts.slice(0, 1), 0.5)[0]).not.toHaveProperty('seed')
  })
})
