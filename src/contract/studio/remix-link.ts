import type { SharedSettings } from './share-page.ts'

/**
 * How settings travel from a shared page to a visitor's own studio: in the fragment of the address, which browsers keep
 * to themselves. `/#remix=` and the request's JSON, percent-encoded.
 */
export const remixFragment = '#remix='

/** Address of a studio that opens with these settings. @param studio its origin, perhaps with a path */
export function remixAddress(studio: string, { operation, settings }: SharedSettings): string {
  const request = JSON.stringify({ operation, ...settings })
  return `${studio.replace(/\/+$/, '')}/${remixFragment}${encodeURIComponent(request)}`
}
