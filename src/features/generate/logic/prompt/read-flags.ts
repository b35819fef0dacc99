/** A flag in a prompt as other tools write it, such as `--ar 16:9`. */
export interface Flag {
  /** As written, without the white space around it. */
  written: string
  /** In lower case and without the dashes. */
  name: string
  value: string
}

/** A text and the flags found in it. */
export interface FlaggedText {
  /** The text without those that `isMoved` takes. */
  text: string
  moved: Flag[]
  /** Those it leaves where they are. */
  left: Flag[]
}

/** Two dashes, or the one long dash that some keyboards make of them, then a word. */
const start = /(?:^|(?<=\s))(?:--|—)([a-z][a-z_-]*)/gi

/** Takes flags out of a text. A flag's value reaches to the next flag, or to the end of its line. */
export function readFlags(text: string, isMoved: (flag: Flag) => boolean): FlaggedText {
  const found = [...text.matchAll(start)]
  const moved: Flag[] = []
  const left: Flag[] = []
  let rest = text.slice(0, found[0]?.index ?? text.length)
  for (const [at, match] of found.entries()) {
    const whole = text.slice(match.index, found[at + 1]?.index ?? text.length)
    const lineEnd = whole.indexOf('\n')
    const line = lineEnd < 0 ? whole : whole.slice(0, lineEnd)
    const flag = {
      written: line.trim(),
      name: (match[1] ?? '').toLowerCase(),
      value: unquoted(line.slice(match[0].length).trim().replace(/^=\s*/, '')),
    }
    if (isMoved(flag)) {
      moved.push(flag)
      rest += whole.slice(line.length)
    } else {
      left.push(flag)
      rest += whole
    }
  }
  return { text: moved.length === 0 ? text : tidy(rest), moved, left }
}

const unquoted = (value: string) => /^"(.*)"$/s.exec(value)?.[1] ?? value

/** Without the gap that what was taken out leaves. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
