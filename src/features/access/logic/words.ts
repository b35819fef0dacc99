import type { AccessToken } from '#contract/access/access.ts'

const pictures = (count: number) =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`

/** What a token may do, and how much of it is used up: “Reads, creates 50 pictures a day (12 made)”. */
export function tokenWords({ create, delete: mayDelete, spent }: AccessToken): string {
  const words = ['reads']
  if (create?.budget === null) words.push('creates without a limit')
  else if (create) {
    const { pictures: count, per } = create.budget
    words.push(`creates ${pictures(count)} ${per === 'day' ? 'a day' : 'in all'} (${spent} made)`)
  }
  if (mayDelete) words.push('deletes')
  const text = words.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The code in groups, for reading aloud and typing. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** “9 min 40 s”, never below nothing. */
export function remaining(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`
}
