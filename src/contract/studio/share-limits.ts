/** Most pictures of a link; characters of its texts (UTF-16 code units). */
export const shareLimits = {
  pictures: 10_000,
  title: 120,
  description: 1_000,
  name: 40,
  password: { min: 8, max: 256 },
  /** Links that are kept at a time, revoked ones included. */
  links: 1_000,
  /** Longest line of a visitor. */
  note: 280,
  /** Visitors of one link whose marks are kept, and pictures that each of them may mark. */
  visitors: 500,
  marksEach: 500,
  /** The furthest moment a link may expire at, from now. */
  longest: 10 * 366 * 24 * 60 * 60 * 1000,
} as const

/** Longest side, in pixels, of the copies that visitors look at. */
export const shareCopySize = 1600

/** What visitors see: pixels only; the prompts too; every parameter too. */
export const shareDetails = ['picture', 'prompt', 'everything'] as const
export type ShareDetail = (typeof shareDetails)[number]

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

/** For how long a link may be open: `ms` from when it is made or changed, null without an end. */
export const sharePeriods = {
  never: { ms: null, words: 'Never' },
  '30m': { ms: 30 * minute, words: '30 minutes' },
  '1h': { ms: hour, words: '1 hour' },
  '6h': { ms: 6 * hour, words: '6 hours' },
  '1d': { ms: day, words: '1 day' },
  '7d': { ms: 7 * day, words: '7 days' },
  '30d': { ms: 30 * day, words: '30 days' },
  '3mo': { ms: 91 * day, words: '3 months' },
  '1y': { ms: 365 * day, words: '1 year' },
} as const
export type SharePeriod = keyof typeof sharePeriods
export const sharePeriodIds = Object.keys(sharePeriods) as SharePeriod[]

/** What a link is when nothing is said of it. */
export const shareDefaults = {
  title: '',
  description: '',
  cover: null,
  detail: 'picture',
  remix: false,
  downloads: false,
  review: false,
  index: false,
  expires: 'never',
  password: null,
  name: '',
} as const
