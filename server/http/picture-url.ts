import type { AccessServices } from '#server/services/access/access-services.ts'
import { absoluteUrl } from './absolute-url.ts'
import { actorOf, type AppContext, arrivalOf } from './context.ts'

/** Query parameter of a picture's address that lets in who has no key at hand. */
export const passParameter = 'pass'

/** Where whoever asks can fetch a picture, with nothing but this address. */
export function pictureUrl(
  c: AppContext,
  access: Pick<AccessServices, 'passFor'>,
  path: string,
): string {
  const url = absoluteUrl(c, path)
  if (arrivalOf(c).isLocal) return url
  return `${url}?${passParameter}=${access.passFor(actorOf(c), path)}`
}
