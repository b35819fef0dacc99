import type { RuledShare } from '#contract/studio/check-share.ts'
import { shareDefaults, type ShareDetail, type SharePeriod } from '#contract/studio/share-limits.ts'
import type { Share, ShareChange, ShareDraft, ShareSource } from '#contract/studio/shares.ts'

/** What the dialog asks. `date` is a day as `yyyy-mm-dd`, empty for none yet. */
export interface LinkForm {
  title: string
  description: string
  cover: number | null
  detail: ShareDetail
  remix: boolean
  downloads: boolean
  review: boolean
  index: boolean
  /** `kept`: as it was, on a link that is changed. */
  expires: SharePeriod | 'date' | 'kept'
  date: string
  password: string
  /** Whether the link has a password that stays unless another is typed. */
  keepsPassword: boolean
  name: string
  /** Of a search: what it finds at each visit, rather than what it found. */
  live: boolean
}

export function formFor(source: ShareSource, title: string): LinkForm {
  const { password: _, ...options } = shareDefaults
  return {
    ...options,
    title,
    date: '',
    password: '',
    keepsPassword: false,
    live: source.kind === 'search' && source.live,
  }
}

export function formOf(share: Share): LinkForm {
  const { title, description, cover, detail, remix, downloads, review, index, name } = share
  return {
    title,
    description,
    cover,
    detail,
    remix,
    downloads,
    review,
    index,
    name,
    expires: share.state === 'expired' ? '7d' : 'kept',
    date: '',
    password: '',
    keepsPassword: share.hasPassword,
    live: share.source.kind === 'search' && share.source.live,
  }
}

/** The last moment of a day where this browser is, in ms since the epoch; null for what is no day. */
export function endOf(day: string): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (date === undefined) return null
  const end = new Date(Number(year), Number(month) - 1, Number(date), 23, 59, 59, 999)
  return end.getDate() === Number(date) ? end.getTime() : null
}

/** What the rules between options look at. */
export const ruledBy = (form: LinkForm): RuledShare => ({
  detail: form.detail,
  remix: form.remix,
  index: form.index,
  hasPassword: form.password !== '' || form.keepsPassword,
})

/** A day must be chosen before the form means anything. */
export const isWhole = (form: LinkForm): boolean =>
  form.expires !== 'date' || endOf(form.date) !== null

export function draftOf(form: LinkForm, source: ShareSource): ShareDraft {
  return {
    ...commonOf(form),
    source: source.kind === 'search' ? { ...source, live: form.live } : source,
    name: form.name,
    password: form.password === '' ? null : form.password,
  }
}

export function changeOf(form: LinkForm, source: ShareSource): ShareChange {
  const isSearch = source.kind === 'search' && source.live !== form.live
  return {
    ...commonOf(form),
    ...(isSearch ? { source: { ...source, live: form.live } } : {}),
    ...(form.password === '' && form.keepsPassword ? {} : passwordOf(form)),
  }
}

const passwordOf = ({ password }: LinkForm) => ({ password: password === '' ? null : password })

function commonOf(form: LinkForm) {
  const { title, description, cover, detail, remix, downloads, review, index } = form
  return {
    cover,
    detail,
    remix,
    downloads,
    review,
    index,
    title: title.trim(),
    description: description.trim(),
    ...expiresOf(form),
  }
}

function expiresOf({ expires, date }: LinkForm) {
  if (expires === 'kept') return {}
  return { expires: expires === 'date' ? (endOf(date) ?? 'never') : expires } as const
}
