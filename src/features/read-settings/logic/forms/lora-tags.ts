import type { Spoken } from '../spoken.ts'
import { toNumber } from './json.ts'

/** Takes `<lora:name:0.8>` and its kin out of a prompt: they are orders to the tool, not words for the model. */
export function takeLoraTags(text: string): { prompt: string; loras: Spoken['loras'] } {
  const loras: Spoken['loras'] = []
  const prompt = text.replaceAll(
    /<(?:lora|lyco|hypernet):([^<>:]{1,200})(?::([^<>]{0,60}))?>/gi,
    (_, name, rest) => {
      loras.push({ name: String(name), weight: toNumber(String(rest ?? '').split(':')[0]) })
      return ''
    },
  )
  if (loras.length === 0) return { prompt: text, loras }
  return { prompt: tidy(prompt), loras }
}

/** What stood between the tags may have left commas and spaces behind. */
function tidy(text: string): string {
  const parts = text.replaceAll(/[ \t]{2,}/g, ' ').split(',')
  const isSpace = (part: string) => part.trim() === ''
  // Only where one follows another, or at either end, does an empty part come from a tag.
  return parts
    .filter((part, at) => !isSpace(part) || (part.includes('\n') && at > 0))
    .join(',')
    .trim()
}
