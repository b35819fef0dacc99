import type { Money } from '#server/domain/remote/money.ts'
import { type Heard, openFaultyFront } from './faults/faulty-front.ts'
import { type Fault, type FaultPlan, createFaultPlan } from './faults/plan.ts'
import { type Leonardo, createLeonardo, leonardoBase } from './leonardo.ts'
import { type LimitWatch, type SimulatedLimits, publishedLimits, watchLimits } from './limits.ts'
import { type PictureHost, createPictureHost } from './picture-host.ts'
import { type Till, createTill } from './till.ts'
import { type Together, createTogether, togetherBase } from './together.ts'
import type { Asked, Match, Service, Step } from './wire.ts'

/** Leonardo and Together on this machine, charging what they would charge, and failing when they are told to. */
export interface Simulator {
  readonly origin: string
  /** Base addresses as settings take them. */
  readonly urls: Readonly<Record<Service, string>>
  readonly key: string
  readonly till: Till
  readonly faults: FaultPlan
  readonly watch: LimitWatch
  readonly leonardo: Leonardo
  readonly together: Together
  readonly host: PictureHost
  /** Every request that was read, in order. */
  readonly heard: readonly Heard[]
  /** How many requests of a step were read. */
  count(step: Step, service?: Service): number
  /** Connections are refused from now on; those that are open stay. */
  shut(): Promise<void>
  /** Connections are taken again, at the same address. */
  reopen(): Promise<void>
  close(): Promise<void>
}

export interface SimulatorOptions {
  key?: string
  now?: () => number
  /** How often a job is seen pending before it is complete. */
  pendingLooks?: number | (() => number)
  /** What Leonardo charges in. */
  pays?: Money['unit']
  pricePerPicture?: Money
  limits?: Partial<SimulatedLimits>
  /** Changes what a look or a create answers. */
  retouch?: (step: Step, answer: Record<string, unknown>) => Record<string, unknown>
  /** Asked at each create and look; seconds to wait make it a 429 that says so. */
  mood?: () => number | null
  /** Many requests come at once: what was on its way when a pause was asked for is forgiven. */
  isCrowded?: boolean
  /** Faults by chance. */
  draw?: (moment: 'connect' | 'request', step: Step | null) => Fault | null
}

/** In the shape real keys have, and recognisable wherever it should not be. */
export const simulatorKey = 'c0ffee00-5eed-4bad-9dea-dbeefcafe042'

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { key = simulatorKey, now = Date.now, pendingLooks = 1 } = options
  const retouch = options.retouch ?? ((_, answer) => answer)
  const till = createTill()
  const faults = createFaultPlan(options.draw)
  const watch = watchLimits(
    { ...publishedLimits, ...options.limits },
    now,
    options.mood,
    options.isCrowded,
  )
  let origin = ''
  const host = createPictureHost(() => origin)
  const common = { key, host, till, now, retouch }
  const leonardo = createLeonardo({
    ...common,
    pendingLooks: typeof pendingLooks === 'number' ? () => pendingLooks : pendingLooks,
    pays: options.pays ?? 'credits',
  })
  const together = createTogether({
    ...common,
    pricePerPicture: options.pricePerPicture ?? { unit: 'dollars', micros: 3_000 },
  })
  const unfinished = { leonardo: leonardo.unfinished, together: together.unfinished }

  function match(asked: Asked): Match | null {
    const found = leonardo.match(asked) ?? together.match(asked) ?? host.match(asked)
    if (found === null) return null
    const { service, step, answer } = found
    return {
      service,
      step,
      answer: () => watch.enter(service, step, unfinished[service]()) ?? answer(),
    }
  }

  function undoing() {
    const before = till.charges.length
    return () => {
      for (const { job } of till.charges.slice(before)) {
        till.refund(job)
        leonardo.jobs.delete(job)
      }
    }
  }

  const front = await openFaultyFront({
    faults,
    match,
    now,
    undoing,
    answered: ({ service }, reply) => watch.told(service, reply),
    asked: watch.asked,
  })
  origin = front.origin

  return {
    origin,
    urls: { leonardo: origin + leonardoBase, together: origin + togetherBase },
    key,
    till,
    faults,
    watch,
    leonardo,
    together,
    host,
    heard: front.heard,
    count: (step, service) =>
      front.heard.filter((one) => one.step === step && (service ?? one.service) === one.service)
        .length,
    shut: front.shut,
    reopen: front.reopen,
    close: front.close,
  }
}
