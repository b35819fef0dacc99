import { GessoError } from '#server/domain/errors.ts'
import { readBytes, mediaType } from '#server/http/body/read-body.ts'
import { type AppContext, arrivalOf } from '#server/http/context.ts'
import { readCookie } from '#server/http/guard/read-cookie.ts'

/** What a browser holds of a link: that its password was given, and who left marks there. */
const names = { ticket: 'gesso-link', visitor: 'gesso-visitor' } as const
type CookieName = keyof typeof names

export function cookieOf(c: AppContext, name: CookieName): string | undefined {
  return readCookie(c.req.header('cookie'), names[name]) ?? undefined
}

/** Sent back under this link alone, whose address nobody else can name; never to a script. */
export function cookieFor(
  c: AppContext,
  name: CookieName,
  value: string,
  { path, seconds }: { path: string; seconds: number },
): string {
  const secure = arrivalOf(c).scheme === 'https' ? '; Secure' : ''
  return `${names[name]}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** The longest line of a visitor or password, with every character escaped. */
const formLimit = 8 * 1024

/** A form's fields. @throws GessoError `invalid_request` when one is given twice, `unsupported_media_type` */
export async function readForm(c: AppContext): Promise<Record<string, string>> {
  if (mediaType(c) !== 'application/x-www-form-urlencoded') {
    throw new GessoError('unsupported_media_type', 'The form must be sent as a form.')
  }
  const bytes = await readBytes(c, formLimit)
  const fields = [...new URLSearchParams(Buffer.from(bytes).toString('utf8'))]
  const form = Object.fromEntries(fields)
  if (Object.keys(form).length !== fields.length) {
    throw new GessoError('invalid_request', 'A field of the form is given twice.')
  }
  return form
}

/** Programs that fetch a page to show or list it, rather than a person who looks at it. */
const programs =
  /bot|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|slack|discord|embed|curl|wget/i

export function isPerson(c: AppContext): boolean {
  return c.req.method === 'GET' && !programs.test(c.req.header('user-agent') ?? '')
}
