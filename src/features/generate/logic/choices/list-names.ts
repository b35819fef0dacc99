import { keptLimits, listNamePattern } from '#contract/studio/kept.ts'

/** Why a list cannot be called that, in words; null when it can. */
export function refuseListName(name: string): string | null {
  if (name.trim() === '') return 'Give the list a name.'
  if (name.length > keptLimits.name) return `A name has ${keptLimits.name} characters at most.`
  if (listNamePattern.test(name.trim())) return null
  return 'A name is made of letters and digits, with single - _ / or . between them.'
}

/** The nearest name a list can have to that of its file. */
export function nameOfFile(file: string): string {
  const plain = file
    .replace(/\.[a-z]{1,5}$/i, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return plain.slice(0, keptLimits.name).replace(/-$/, '') || 'list'
}
