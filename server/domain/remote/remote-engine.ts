import type { EngineJob } from '../engine.ts'
import type { Money } from './money.ts'

/** Why a service would not do something. `words` are for people and carry neither keys nor addresses with secrets. */
export interface Refusal {
  readonly cause: 'key' | 'payment' | 'forbidden' | 'request' | 'moderation' | 'other'
  readonly words: string
}

/** The service did not answer, or asks to be left alone for a while; null where it does not say how long. */
export type Absence =
  | { readonly kind: 'unreachable'; readonly words: string }
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly words: string }

/** A finished picture or film: where it lies, or the thing itself where the service answers with it. */
export type RemotePicture = {
  readonly index: number
  /** The service's own id of it. */
  readonly id: string | null
} & ({ readonly address: string } | { readonly bytes: Uint8Array })

/** Exactly what will be sent, once everything it refers to is with the service. Kept before the first byte leaves. */
export interface Prepared {
  readonly body: Readonly<Record<string, unknown>>
}

export type PrepareOutcome =
  | { readonly kind: 'ready'; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

/**
 * What came of sending a create, once. `refused` is a documented refusal and `unsent` a connection that never came
 * about: neither was charged. `unknown` is everything else that is no clear answer, and may have been charged.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly upstreamId: string; readonly charge: Money | null }
  | {
      readonly kind: 'done'
      readonly upstreamId: string | null
      readonly pictures: readonly RemotePicture[]
      readonly charge: Money | null
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unsent'; readonly words: string }
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly words: string }
  | { readonly kind: 'unknown'; readonly words: string }

/** How an accepted job stands. `missing`: the service does not know it (any more). */
export type LookOutcome =
  | { readonly kind: 'pending' }
  | {
      readonly kind: 'complete'
      readonly pictures: readonly RemotePicture[]
      readonly charge: Money | null
    }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

/** `expired`: ask for the job again, which gives a fresh address. `broken`: what lies there is no such picture. */
export type FetchOutcome =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'expired' }
  | { readonly kind: 'broken'; readonly words: string }
  | Absence

/** By what a create that may have been made is known again. Times in ms since the epoch. */
export interface Marks {
  readonly seed: number
  readonly prompt: string
  readonly sentAt: number
  /** Whether a job is known to belong to another generation: the same request may have been made twice. */
  readonly isTaken?: (upstreamId: string) => boolean
}

export type FindOutcome =
  | { readonly kind: 'found'; readonly upstreamId: string }
  /** Everything since `sentAt` was seen, and it is not there. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

export type RemoveOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

/** What a service lets one key do at once. */
export interface RemoteLimits {
  /** Jobs sent and not yet ended. */
  readonly concurrency: number
  readonly createsPerMinute: number
  /** Of every kind, creates included. */
  readonly requestsPerMinute: number
}

/**
 * A service that makes pictures elsewhere and is paid for it, or somebody's own server. Each method is one step that
 * never repeats a create by itself; what to do with an outcome is the services' business. Every method rejects with the
 * signal's reason when cancelled, and with nothing else that is foreseeable.
 */
export interface RemoteEngine {
  readonly name: string
  readonly limits: RemoteLimits
  /** Brings the pictures a request refers to to the service, for free, and says what is then to be sent. */
  prepare(job: EngineJob, signal: AbortSignal): Promise<PrepareOutcome>
  /** Sends a create: once, whatever happens. Cancelling after the first byte gives `unknown`, not a rejection. */
  send(prepared: Prepared, signal: AbortSignal): Promise<SendOutcome>
  fetch(address: string, signal: AbortSignal): Promise<FetchOutcome>
  /** Absent where creates are answered with their pictures. */
  look?(upstreamId: string, signal: AbortSignal): Promise<LookOutcome>
  /** Absent where the service cannot list what it made. */
  find?(marks: Marks, signal: AbortSignal): Promise<FindOutcome>
  /** Absent where the service keeps nothing. */
  remove?(upstreamId: string, signal: AbortSignal): Promise<RemoveOutcome>
}
