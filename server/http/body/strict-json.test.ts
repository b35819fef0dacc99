import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GessoError } from '#server/domain/errors.ts'
import { bytesOutsideTexts, maxDepth, parseStrictJson } from './strict-json.ts'

const parse = (text: string) => parseStrictJson(Buffer.from(text))

function faultOf(bytes: Uint8Array | string): string | undefined {
  try {
    parseStrictJson(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    return undefined
  } catch (error) {
    if (!(error instanceof GessoError) || error.code !== 'malformed_body') throw error
    return error.issues?.[0]?.code
  }
}

describe('parseStrictJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value)
        const hasForbiddenKey = /"(?:__proto__|constructor|prototype)"\s*:/.test(text)
        fc.pre(!hasForbiddenKey)
        expect(parse(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['', 'syntax'],
    ['{', 'syntax'],
    ['{"a":1,}', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['{"a":NaN}', 'syntax'],
    ['{"a":Infinity}', 'syntax'],
    ['{"a":01}', 'syntax'],
    ['{"a":.5}', 'syntax'],
    ['{"a":0x10}', 'syntax'],
    ['{"a":1} x', 'syntax'],
    ['{"a":1}{"a":2}', 'syntax'],
    ['// note\n{}', 'syntax'],
    ['{"a":1e309}', 'number'],
    ['{"a":-1e309}', 'number'],
    [`[1${'0'.repeat(400)}]`, 'number'],
    ['{"a":1,"a":1}', 'duplicate_key'],
    ['{"a":1,"\\u0061":2}', 'duplicate_key'],
    ['{"x":{"a":1},"y":[{"a":1,"b":2,"a":3}]}', 'duplicate_key'],
    ['{"__proto__":{"admin":true}}', 'forbidden_key'],
    ['{"\\u005f_proto__":1}', 'forbidden_key'],
    ['{"a":[{"constructor":{"prototype":{}}}]}', 'forbidden_key'],
    ['{"prototype" :1}', 'forbidden_key'],
    ['{"a":"\\ud800"}', 'encoding'],
    ['{"\\udc00":1}', 'encoding'],
    ['['.repeat(maxDepth + 1) + ']'.repeat(maxDepth + 1), 'depth'],
    ['{"a":'.repeat(maxDepth + 1) + '1' + '}'.repeat(maxDepth + 1), 'depth'],
  ])('refuses %j', (text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  it('refuses a byte order mark and bytes that are no UTF-8', () => {
    expect(faultOf(Buffer.from('\ufeff{}'))).toBe('encoding')
    expect(faultOf(Buffer.from([0x22, 0xff, 0x22]))).toBe('encoding')
    expect(faultOf(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('encoding')
    expect(faultOf(Buffer.from('{"a":"b"}', 'utf16le'))).toBe('syntax')
  })

  it.each([
    ['the deepest allowed', '['.repeat(maxDepth) + ']'.repeat(maxDepth)],
    ['brackets inside texts', JSON.stringify({ a: '[[[['.repeat(20), b: '{"a":1,"a":2}' })],
    ['a key that is a value elsewhere', '{"a":"b","b":"a","c":["__proto__","a","a"]}'],
    ['the same key in two objects', '[{"a":1},{"a":1}]'],
    ['whole pairs', '{"a":"\\ud83d\\ude00 😀"}'],
    ['the largest seed', '{"seed":9999999998}'],
    ['quotes and backslashes', '{"a\\"":"\\\\","\\\\":"\\""}'],
  ])('takes %s', (_, text) => {
    expect(parse(text)).toEqual(JSON.parse(text))
  })

  it('names the key that is there twice', () => {
    expect(() => parse('{"prompt":"a","prompt":"b"}')).toThrow('"prompt" is there twice')
  })

  it('reads a megabyte of text or of numbers at once', () => {
    const started = performance.now()
    parse(JSON.stringify('x"\\'.repeat(350_000)))
    parse(JSON.stringify(Array.from({ length: 100_000 }, (_, at) => at)))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

it('counts what stands outside texts, whatever stands inside them', () => {
  const outside = (text: string) => bytesOutsideTexts(Buffer.from(text))
  expect(outside('[1,{"a":"}{\\"]["}]')).toBe('[1,{"":""}]'.length)
  expect(outside('"\\\\",""')).toBe('"",""'.length)
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
      return outside(text) === Buffer.byteLength(bare)
    }),
  )
})
