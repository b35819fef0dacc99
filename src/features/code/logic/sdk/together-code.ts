import { type Fields, pythonLiteral, text, typescriptLiteral, type Value } from '../literals.ts'

/** Taken by the API, but in no published type of the SDKs. */
const untyped = ['aspect_ratio', 'frame_images'] as const

/** Old names and synonyms in today's words, which is all that the SDK's types know. */
function modern(body: Fields): Fields {
  const { guidance, ...rest } = body
  return {
    ...rest,
    ...(guidance !== undefined &&
      rest['guidance_scale'] === undefined && { guidance_scale: guidance }),
    ...(rest['response_format'] === 'b64_json' && { response_format: 'base64' }),
  }
}

function split(body: Fields): { typed: Fields; extra: Fields } {
  const entries = Object.entries(modern(body))
  const isExtra = ([name]: [string, Value]) => (untyped as readonly string[]).includes(name)
  return {
    typed: Object.fromEntries(entries.filter((entry) => !isExtra(entry))),
    extra: Object.fromEntries(entries.filter(isExtra)),
  }
}

/** For `together-ai`. */
export function togetherTypescript(body: Fields, baseUrl: string): string {
  const { typed, extra } = split(body)
  const literal = typescriptLiteral(typed)
  const hasExtra = Object.keys(extra).length > 0
  // The spread keeps names that the types do not list from being refused.
  const request = hasExtra
    ? literal.replace(/\}$/, `  ...${typescriptLiteral(extra, '  ')},\n}`)
    : literal
  return `import Together from "together-ai"

const together = new Together({
  apiKey: process.env["TOGETHER_API_KEY"] ?? "",
  baseURL: ${text(baseUrl)},
})

const answer = await together.images.generate(${request})
console.log(answer.data)
`
}

/** For `together`. */
export function togetherPython(body: Fields, baseUrl: string): string {
  const { typed, extra } = split(body)
  const given = Object.entries(typed).map(
    ([name, value]) => `    ${name}=${pythonLiteral(value, '    ')},\n`,
  )
  const rest =
    Object.keys(extra).length > 0 ? `    extra_body=${pythonLiteral(extra, '    ')},\n` : ''
  return `import os

from together import Together

together = Together(
    api_key=os.environ["TOGETHER_API_KEY"],
    base_url=${text(baseUrl)},
)

answer = together.images.generate(
${given.join('')}${rest})
print(answer.data)
`
}
