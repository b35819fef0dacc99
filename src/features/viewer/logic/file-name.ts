const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const

const words = 6
const longest = 60

/** `YYYYMMDD-HHMMSS_seed_first-words.jpg`, in local time; safe on every file system. */
export function downloadName(picture: {
  createdAt: number
  seed: number
  prompt: string
  type: keyof typeof extensions
}): string {
  const date = new Date(picture.createdAt)
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
  const time = `${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
  const start = picture.prompt
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, words)
    .join('-')
  const short = Array.from(start).slice(0, longest).join('').replace(/-$/, '')
  const parts = [`${day}-${time}`, String(picture.seed), short]
  return `${parts.filter((part) => part !== '').join('_')}.${extensions[picture.type]}`
}

const two = (value: number) => String(value).padStart(2, '0')
