const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** At most the first `count` characters, as people count them: an emoji or an accented letter stays whole. */
export function firstCharacters(text: string, count: number): string {
  // No character is shorter than one unit.
  if (text.length <= count) return text
  let passed = 0
  for (const { index } of characters.segment(text)) {
    if (passed === count) return text.slice(0, index)
    passed += 1
  }
  return text
}
