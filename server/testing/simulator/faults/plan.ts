import type { Service, Step } from '../wire.ts'
import { type FaultKind, type FaultName, faultKinds } from './kinds.ts'

/**
 * When a fault comes about:
 * - `connect`: as soon as the connection is there, before a word was read
 * - `before`: the request was read, and not acted on
 * - `after`: it was acted on, paid for included; then the answer goes wrong
 */
export type Moment = 'connect' | 'before' | 'after'

export interface Fault {
  /** By name, or one made for a test. */
  readonly kind: FaultName | FaultKind
  readonly moment: Moment
  /** Which requests it befalls; a connection has no step yet, so `connect` takes whichever comes next. */
  readonly service?: Service
  readonly step?: Step
  /** How many of them; once when absent. */
  readonly times?: number
}

export function kindOf({ kind }: Fault): FaultKind {
  return typeof kind === 'string' ? faultKinds[kind] : kind
}

/** The faults that are still to come about. */
export interface FaultPlan {
  arm(fault: Fault): void
  clear(): void
  /** Faults that were armed and have not come about. */
  readonly left: number
  /** Whether one of those may keep the next request of a step waiting for ever. */
  isSlow(step: Step): boolean
  /** Resolves when the next fault that keeps a caller waiting has begun to. */
  nextSlow(): Promise<void>
  /** Such a fault has begun. */
  beganSlow(): void
  takeConnect(): Fault | null
  take(service: Service, step: Step): Fault | null
}

/** @param draw asked when nothing is armed, so that faults can come by chance */
export function createFaultPlan(
  draw: (moment: 'connect' | 'request', step: Step | null) => Fault | null = () => null,
): FaultPlan {
  let waiting: (() => void)[] = []
  let armed: { fault: Fault; left: number }[] = []

  function takeFirst(fits: (fault: Fault) => boolean): Fault | null {
    const found = armed.find(({ fault }) => fits(fault))
    if (found === undefined) return null
    found.left -= 1
    armed = armed.filter(({ left }) => left > 0)
    return found.fault
  }

  return {
    arm: (fault) => void armed.push({ fault, left: fault.times ?? 1 }),
    clear: () => void (armed = []),
    get left() {
      return armed.reduce((sum, one) => sum + one.left, 0)
    },
    isSlow: (step) =>
      armed.some(({ fault }) => {
        const kind = kindOf(fault)
        return kind.isSlow === true && (fault.moment === 'connect' || (fault.step ?? step) === step)
      }),
    nextSlow: () => new Promise((resolve) => waiting.push(resolve)),
    beganSlow() {
      for (const wake of waiting) wake()
      waiting = []
    },
    takeConnect: () => takeFirst(({ moment }) => moment === 'connect') ?? draw('connect', null),
    take: (service, step) =>
      takeFirst(
        (fault) =>
          fault.moment !== 'connect' &&
          (fault.service ?? service) === service &&
          (fault.step ?? step) === step,
      ) ?? draw('request', step),
  }
}
