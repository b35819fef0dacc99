import { type AppContext, arrivalOf } from './context.ts'

/** Addresses in answers to SDKs are absolute, on the very name that the caller used to reach us. */
export function absoluteUrl(c: AppContext, path: string): string {
  const { scheme, host, basePath } = arrivalOf(c)
  return new URL(basePath + path, `${scheme}://${host}`).href
}
