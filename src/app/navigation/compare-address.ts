/** Generations side by side. */
export const compareHref = (ids: readonly string[]): string => `/compare?of=${ids.join(',')}`

/** The generations that an address puts side by side. */
export function comparedIn(search: string): string[] {
  const ids = new URLSearchParams(search).get('of')?.split(',') ?? []
  return [...new Set(ids.filter(Boolean))]
}
