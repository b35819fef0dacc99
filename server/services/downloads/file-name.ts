const words = 6
const longest = 60
/** File systems end names at 255 bytes; this leaves room for the time, the seed and what makes a name unique. */
const longestBytes = 160

/** What a downloaded picture is called. Times in ms since the epoch. */
export interface NamedPicture {
  createdAt: number
  seed: number
  prompt: string
  /** The picture's place among so many of its request. */
  index: number
  expected: number
}

/** `YYYYMMDD-HHMMSS_seed_first-words`, in this machine's time, with `_2` for the second of several. Without its ending. */
export function pictureName({ createdAt, seed, prompt, index, expected }: NamedPicture): string {
  const place = expected > 1 ? String(index + 1) : ''
  return [timeWords(createdAt), String(seed), firstWords(prompt), place]
    .filter((part) => part !== '')
    .join('_')
}

export function zipName(now: number): string {
  return `gesso-pictures_${timeWords(now)}.zip`
}

/** Letters, marks and digits of any script, joined by hyphens: nothing that any file system gives a meaning. */
function firstWords(prompt: string): string {
  const start = prompt
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, words)
    .join('-')
  let short = Array.from(start).slice(0, longest)
  while (Buffer.byteLength(short.join('')) > longestBytes) short = short.slice(0, -1)
  return short.join('').replace(/-$/, '')
}

function timeWords(time: number): string {
  const date = new Date(time)
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
}

const two = (value: number) => String(value).padStart(2, '0')
