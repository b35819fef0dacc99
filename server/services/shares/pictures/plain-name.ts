const longest = 60

/** A title as part of a file's name, in letters and digits of any script; `otherwise` where it has none. */
export function plainName(title: string, otherwise: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-')
  const short = Array.from(words).slice(0, longest).join('').replace(/-$/, '')
  return short === '' ? otherwise : short
}
