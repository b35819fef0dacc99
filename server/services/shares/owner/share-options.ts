import { checkShare } from '#contract/studio/check-share.ts'
import {
  shareDefaults,
  shareLimits,
  type SharePeriod,
  sharePeriods,
} from '#contract/studio/share-limits.ts'
import type { ShareChange, ShareDraft } from '#contract/studio/shares.ts'
import { GessoError, type Issue } from '#server/domain/errors.ts'
import type { ShareOptions } from '#server/domain/shares.ts'

/** A link's options but for the password, which takes a while to hash. */
export type PlainOptions = Omit<ShareOptions, 'verifier'>

const { name: _name, password: _password, expires: _expires, ...defaults } = shareDefaults

/** What a draft asks for, the rest by default. @throws GessoError `invalid_request` */
export function optionsOf(draft: ShareDraft, now: number): PlainOptions {
  const { source, name: _, password: _word, expires = shareDefaults.expires, ...given } = draft
  const options = tidied({ source, ...defaults, ...given, expiresAt: endOf(expires, now) })
  keepRules(options, typeof draft.password === 'string')
  return options
}

/** The options of a link after a change. @throws GessoError `invalid_request` */
export function changedOptions(
  known: ShareOptions,
  change: ShareChange,
  now: number,
): PlainOptions {
  const { password, expires, ...given } = change
  const { verifier, ...rest } = known
  const expiresAt = expires === undefined ? known.expiresAt : endOf(expires, now)
  const options = tidied({ ...rest, ...given, expiresAt })
  keepRules(options, password === undefined ? verifier !== null : password !== null)
  return options
}

function tidied(options: PlainOptions): PlainOptions {
  const title = options.title.trim().replaceAll(/\s+/gu, ' ')
  return { ...options, title, description: options.description.trim() }
}

function endOf(expires: SharePeriod | number, now: number): number | null {
  if (typeof expires !== 'number') {
    const { ms } = sharePeriods[expires]
    return ms === null ? null : now + ms
  }
  if (expires > now && expires <= now + shareLimits.longest) return expires
  const message =
    expires <= now
      ? 'expires must be a time that is still to come; this one is past.'
      : 'expires must be within ten years.'
  throw refusal([{ code: 'expires', fields: ['expires'], message }])
}

function keepRules({ detail, remix, index }: PlainOptions, hasPassword: boolean): void {
  const broken = checkShare({ detail, remix, index, hasPassword })
  if (broken.length === 0) return
  throw refusal(broken.map(({ code, fields, message }) => ({ code, fields: [...fields], message })))
}

function refusal(issues: Issue[]): GessoError {
  return new GessoError('invalid_request', issues[0]?.message ?? 'The link is not valid.', issues)
}
