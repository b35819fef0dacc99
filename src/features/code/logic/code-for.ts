import type { GenerationRequest } from '#contract/studio/generation.ts'
import { shellWord } from './literals.ts'
import { bodyOf } from './request-body.ts'
import { leonardoPython, leonardoTypescript } from './sdk/leonardo-code.ts'
import { togetherPython, togetherTypescript } from './sdk/together-code.ts'

/** What a request can be written as. */
export const languages = ['curl', 'TypeScript', 'Python', 'JSON'] as const
export type Language = (typeof languages)[number]

interface Door {
  /** Below the address of a server that speaks this API. */
  base: string
  /** Below `base`. */
  path: string
  /** The vendor's own address, in place of the server's and `base`. */
  vendor: string
  key: string
  typescript: (body: ReturnType<typeof bodyOf>, base: string) => string
  python: (body: ReturnType<typeof bodyOf>, base: string) => string
}

const doors: Record<GenerationRequest['operation'], Door> = {
  'leonardo.createGeneration': {
    base: '/api/rest/v1',
    path: '/generations',
    vendor: 'https://cloud.leonardo.ai/api/rest/v1',
    key: 'LEONARDO_API_KEY',
    typescript: leonardoTypescript,
    python: leonardoPython,
  },
  'together.generateImages': {
    base: '/v1',
    path: '/images/generations',
    vendor: 'https://api.together.ai/v1',
    key: 'TOGETHER_API_KEY',
    typescript: togetherTypescript,
    python: togetherPython,
  },
}

/** Where a request's API is served by its vendor. */
export const vendorAddress = ({ operation }: GenerationRequest): string => doors[operation].vendor

/**
 * Code that makes a request again. The key is never in it: it is read from the environment.
 * @param origin of this server, such as `http://127.0.0.1:4310`
 */
export function codeFor(request: GenerationRequest, language: Language, origin: string): string {
  const { base, path, key, typescript, python } = doors[request.operation]
  const body = bodyOf(request)
  const json = JSON.stringify(body, null, 2)
  const address = `${origin}${base}`
  switch (language) {
    case 'curl':
      return [
        `curl ${shellWord(`${address}${path}`)}`,
        `--header "Authorization: Bearer $${key}"`,
        `--header 'Content-Type: application/json'`,
        `--data-raw ${shellWord(json)}\n`,
      ].join(' \\\n  ')
    case 'TypeScript':
      return typescript(body, address)
    case 'Python':
      return python(body, address)
    case 'JSON':
      return `${json}\n`
    default:
      return language satisfies never
  }
}
