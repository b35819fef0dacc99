import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether a bearer token is the secret agreed with a service; never where none was. Takes as long for every token. */
export function createHookCheck(secret: string | null): (bearer: string | null) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const wanted = digest(secret ?? '')
  return (bearer) => timingSafeEqual(digest(bearer ?? ''), wanted) && secret !== null
}
