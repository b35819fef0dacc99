import { firstCharacters } from './first-characters.ts'

/** Characters. A prompt may be much longer than anyone wants to hear before the next picture. */
const longest = 200

/** A picture's alternative text: the prompt it was made from, or as much of it as one listens to. */
export function altText(prompt: string): string {
  const words = prompt.trim()
  if (words === '') return 'Picture without a prompt'
  if (firstCharacters(words, longest) === words) return words
  return `${firstCharacters(words, longest - 1).trimEnd()}…`
}
