import { emojiNames } from './emoji.gen.ts'

const names = new Map(
  emojiNames.split('|').map((line): [string, string] => {
    const [code = '', name = ''] = line.split('=')
    return [code, name]
  }),
)

/** One emoji with whatever is joined to it, skin tone and variation marks included. */
const emoji =
  /\p{Extended_Pictographic}(?:\u{FE0F}|\p{Emoji_Modifier})*(?:\u{200D}\p{Extended_Pictographic}(?:\u{FE0F}|\p{Emoji_Modifier})*)*/gu

/** Marks where a name begins or ends until it is known what stands beside it. */
const edge = '\u{E000}'

const codeOf = (text: string): string =>
  Array.from(text, (sign) => sign.codePointAt(0)?.toString(16) ?? '')
    .filter((code) => code !== 'fe0f' && !/^1f3f[b-f]$/.test(code))
    .join('-')

/** Puts the name of each emoji in its place, set off from a neighbouring one; one without a name disappears. */
export function spellEmoji(text: string): string {
  return text
    .replace(emoji, (sign) => {
      const whole = names.get(codeOf(sign))
      const parts = sign.split('\u{200D}').map((part) => names.get(codeOf(part)) ?? '')
      return `${edge} ${whole ?? parts.join(' ')} ${edge}`
    })
    .replaceAll(new RegExp(`${edge}\\s*${edge}`, 'gu'), ' , ')
    .replaceAll(edge, ' ')
}
