import { entryPaths } from '#contract/access/access-paths.ts'
import { forgetPrivate } from './forget-private.ts'
import { siteBase } from './site-base.ts'

let going = false

/** Leaves for the page that lets one in; what this browser has kept that is private goes first. */
export function goToEntry(): void {
  if (going) return
  going = true
  void forgetPrivate().finally(() => location.replace(siteBase + entryPaths.login))
}
