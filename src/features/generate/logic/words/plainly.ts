const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })

/**
 * A message about a field the person is looking at: what was sent is not told as programs tell it, and nobody is told
 * that text is text. The contract's own words stay as they are for those who call it.
 */
export function plainly(message: string): string {
  const [, said = message, got] = /^(.*?)(?:; got (.*)|; it is missing)?$/s.exec(message) ?? []
  if (said.startsWith('Prompt must be text') && isNothing(got, message)) {
    return 'Write a prompt first: what should the picture show?'
  }
  const words = said
    .replace(/ must be a whole number from (\d+) to (\d+)/, range)
    .replace(/ must be a number from ([\d.-]+) to ([\d.-]+)/, range)
    .replace('must be text of', 'takes')
    .replace(', not only white space', '')
  return got === undefined || isNothing(got, message) || !isNumber(got)
    ? words
    : `${words}. It is ${number.format(Number(got))} now.`
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))

const isNothing = (got: string | undefined, message: string) =>
  message.endsWith('; it is missing') || ['""', 'null', 'undefined'].includes(got ?? '')

const range = (_: string, from: string, to: string) =>
  ` goes from ${number.format(Number(from))} to ${number.format(Number(to))}`
