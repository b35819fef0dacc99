import { type AppContext, hostOf } from './context.ts'

/** Addresses in answers to SDKs are absolute, on the very name that the caller used to reach us. */
export function absoluteUrl(c: AppContext, path: string): string {
  return new URL(path, `${new URL(c.req.url).protocol}//${hostOf(c)}`).href
}
