import { GessoError } from '#server/domain/errors.ts'
import type { AppContext } from '#server/http/context.ts'
import { asGessoError, errorHeaders, statusOf } from '#server/http/errors.ts'
import { chooseEncoding } from '#server/http/files/content-encoding.ts'
import { styleHashes } from '#server/http/files/style-hashes.ts'
import { contentSecurityPolicy } from '#server/http/guard/security-headers.ts'
import { compress } from '#server/http/json-response.ts'
import type { Assets } from './page/document.ts'
import { missingPage, noticePage } from './page/notice-pages.ts'

/** Below this, in bytes, a page fits into the first packets as it is. */
const worthCompressing = 4 * 1024

/** On every answer under a link. Nothing may be kept: a copy would outlive the link. */
const linkHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, noimageindex',
} as const

interface PageOptions {
  status?: number
  /** Whether search engines may list it. */
  index?: boolean
  cookies?: readonly string[]
}

/** A page, compressed where it is worth it. */
export async function pageAnswer(
  c: AppContext,
  page: string,
  { status = 200, index = false, cookies = [] }: PageOptions = {},
): Promise<Response> {
  const headers = pageHeaders(page)
  if (index) headers.delete('x-robots-tag')
  // With `no-referrer` browsers hide where a form comes from that is sent without a script. The address still reaches
  // nobody else.
  headers.set('referrer-policy', 'same-origin')
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  const bytes = Buffer.from(page)
  const encoding = chooseEncoding(c.req.header('accept-encoding'))
  headers.set('vary', 'Accept-Encoding')
  if (encoding === null || bytes.byteLength < worthCompressing) {
    return new Response(bytes, { status, headers })
  }
  headers.set('content-encoding', encoding)
  return new Response(await compress(bytes, encoding), { status, headers })
}

/** What was thrown, as a page for people. Unknown, over and revoked are `not_found`, and so one answer. */
export function createRefusals(assets: Assets): (thrown: unknown) => Response {
  const missing = missingPage(assets)
  return (thrown) => {
    const { code, message } = asGessoError(thrown)
    const page = code === 'not_found' ? missing : noticePage('That did not work', message, assets)
    const headers = pageHeaders(page)
    const wait = errorHeaders(code)['retry-after']
    if (wait !== undefined) headers.set('retry-after', wait)
    return new Response(page, { status: statusOf(code), headers })
  }
}

function pageHeaders(page: string): Headers {
  return new Headers({
    ...linkHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(styleHashes(page)),
  })
}

export function dataAnswer(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    headers: { ...linkHeaders, 'content-type': 'application/json; charset=utf-8' },
  })
}

export function seeOther(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ ...linkHeaders, location })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

export function doneAnswer(cookies: readonly string[]): Response {
  const headers = new Headers(linkHeaders)
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 204, headers })
}

/** The same for what never was, what is over and what is not shown. */
export function notShown(): GessoError {
  return new GessoError('not_found', 'This link leads nowhere.')
}

export function locked(): GessoError {
  return new GessoError('unauthorized', 'These pictures have a password. Open the link to give it.')
}
