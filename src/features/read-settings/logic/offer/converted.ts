import { isAllowed, nearestAllowed } from '#contract/leonardo/describe-limit.ts'
import { type Scheduler, schedulers } from '#contract/leonardo/enums.ts'
import type { Limit } from '#contract/leonardo/limits.ts'
import { samplerNames } from '#contract/pictures/sampler-names.ts'

/** A value the form can take, and what had to be changed for that. */
export interface Converted<Value> {
  value: Value
  note: string | null
}

/** The nearest number that is allowed. */
export function intoLimit(value: number, limit: Limit | null): Converted<number> {
  if (limit === null || isAllowed(value, limit)) return { value, note: null }
  return { value: nearestAllowed(value, limit), note: `The picture says ${value}; ${range(limit)}` }
}

const range = ({ min, max, unit }: Limit) =>
  `this takes ${min} to ${max}${unit === '' ? '' : ` ${unit}`}.`

interface Size {
  width: number
  height: number
}

/** The nearest size that is allowed, in the same shape as near as steps let it be. */
export function intoSize(size: Size, limits: { width: Limit; height: Limit }): Converted<Size> {
  const largest = Math.min(limits.width.max / size.width, limits.height.max / size.height)
  const smallest = Math.max(limits.width.min / size.width, limits.height.min / size.height)
  const scale = Math.min(largest, Math.max(1, smallest))
  const value = {
    width: nearestAllowed(size.width * scale, limits.width),
    height: nearestAllowed(size.height * scale, limits.height),
  }
  if (value.width === size.width && value.height === size.height) return { value, note: null }
  const { max, step } = limits.width
  const said = `The picture says ${size.width} × ${size.height} px`
  if (scale < 1) return { value, note: `${said}; a side is at most ${max} px here.` }
  return { value, note: `${said}; sides go in steps of ${step} px here.` }
}

const commonRatios = [
  '1:1',
  '5:4',
  '4:5',
  '4:3',
  '3:4',
  '3:2',
  '2:3',
  '16:9',
  '9:16',
  '21:9',
  '9:21',
]

/** The usual ratio that is nearest to a size's. */
export function intoRatio({ width, height }: Size): string {
  const distance = (ratio: string) => {
    const [across = 1, up = 1] = ratio.split(':').map(Number)
    return Math.abs(Math.log(width / height / (across / up)))
  }
  return commonRatios.toSorted((one, other) => distance(one) - distance(other))[0] ?? '1:1'
}

/** Samplers by what their name comes down to once the ways of writing it are taken off. */
const byPlainName = new Map<string, Scheduler>([
  ...schedulers.map((name): [string, Scheduler] => [plain(samplerNames[name]), name]),
  ...schedulers.map((name): [string, Scheduler] => [plain(name), name]),
  ['eulera', 'EULER_ANCESTRAL_DISCRETE'],
  ['eulerancestral', 'EULER_ANCESTRAL_DISCRETE'],
  ['euler', 'EULER_DISCRETE'],
  ['lms', 'KLMS'],
  ['plms', 'PNDM'],
])

/** The scheduler that is a sampler of another tool's, or its nearest kin; null when there is none. */
export function intoScheduler(sampler: string): Converted<Scheduler> | null {
  const name = plain(sampler)
  const same = byPlainName.get(name)
  if (same !== undefined) return { value: same, note: null }
  const base = name.replace(/(?:karras|exponential|sgmuniform|simple|beta|k|gpu|cfgpp)$/, '')
  const near = byPlainName.get(base) ?? (base.startsWith('dpm') ? 'DPM_SOLVER' : undefined)
  if (near === undefined) return null
  return { value: near, note: `The nearest there is to ${sampler}.` }
}

/** `Euler a`, `k_euler_a` and `euler-a` are one. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^k(?=euler|lms|dpm)/, '')
}
