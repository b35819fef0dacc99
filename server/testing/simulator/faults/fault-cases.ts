import type { Service, Step } from '../wire.ts'
import { type FaultKind, type FaultName, faultKinds, faultNames } from './kinds.ts'
import type { Moment } from './plan.ts'

/** Where in a job's life things go wrong. */
export const phases = ['connect', 'before', 'after', 'answer', 'download'] as const
export type Phase = (typeof phases)[number]

/** The one right end of a job that a fault befell, and how often it may have been charged for: no more, no less. */
export interface Expected {
  readonly status: 'complete' | 'failed' | 'unknown'
  readonly charges: 0 | 1
}

export interface FaultCase {
  readonly service: Service
  readonly kind: FaultName
  readonly phase: Phase
  readonly step: Step
  readonly moment: Moment
  /** The pictures are asked for in the answer itself, where a service can give them so. */
  readonly inside: boolean
  readonly expected: Expected
}

const made: Expected = { status: 'complete', charges: 1 }
const refused: Expected = { status: 'failed', charges: 0 }
/** Nobody can know it, so a person is asked; it was paid for, or not. */
const unsure = (charges: 0 | 1): Expected => ({ status: 'unknown', charges })

/**
 * - `connect`, `before`: the create goes wrong and nothing was made. Without a clear answer it stays unknown: a service
 *   that can list says that it is not there, which may change, and only a person may say that it was not made
 * - `after`: it was made. A service that can list is asked, and tells; the other one leaves it unknown
 * - `answer`: of a job that is looked at, a look goes wrong and the next one does not; where pictures come with the
 *   create's own answer, it is that
 * - `download`: it is fetched again
 */
function expectedOf(service: Service, phase: Phase, kind: FaultName): Expected {
  if (phase === 'download' || (phase === 'answer' && service === 'leonardo')) return made
  const { means }: FaultKind = faultKinds[kind]
  switch (means) {
    case 'refusal':
      return refused
    case 'later':
      return made
    case 'whole':
      return phase === 'connect' ? unsure(0) : made
    case 'unsent':
      if (phase === 'connect') return made
      break
    case 'nothing':
      break
    default:
      return means satisfies never
  }
  if (phase === 'connect' || phase === 'before') return unsure(0)
  return service === 'leonardo' ? made : unsure(1)
}

function stepOf(service: Service, phase: Phase): Step {
  if (phase === 'download') return 'download'
  return phase === 'answer' && service === 'leonardo' ? 'look' : 'create'
}

const momentOf: Record<Phase, Moment> = {
  connect: 'connect',
  before: 'before',
  after: 'after',
  answer: 'after',
  download: 'after',
}

/** Every kind in every phase, and how each must end. */
export function faultCases(service: Service): FaultCase[] {
  return phases.flatMap((phase) =>
    faultNames.map((kind) => ({
      service,
      kind,
      phase,
      step: stepOf(service, phase),
      moment: momentOf[phase],
      inside: service === 'together' && phase === 'answer',
      expected: expectedOf(service, phase, kind),
    })),
  )
}
