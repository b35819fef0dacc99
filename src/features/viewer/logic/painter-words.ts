import type { Generation } from '#contract/studio/generation.ts'
import { painterVersion } from '#contract/studio/painter-version.ts'

/** Which version of the painter made it, and whether today's would paint the same picture. */
export function painterWords({ engineVersion }: Pick<Generation, 'engineVersion'>): string {
  const made = `Version ${engineVersion}`
  if (engineVersion === null || engineVersion === painterVersion) return made
  return `${made}. Today’s version ${painterVersion} would paint it differently.`
}
