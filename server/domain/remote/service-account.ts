import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import type { Connection } from './connection.ts'
import type { Money } from './money.ts'
import type {
  Absence,
  Refusal,
  RemoteEngine,
  RemoteLimits,
  RemotePicture,
} from './remote-engine.ts'

/** Whom a key belongs to. What a service does not tell is null; times are ms since the epoch. */
export interface AccountFacts {
  readonly userId: string | null
  readonly name: string | null
  /** What is left to spend through the API. */
  readonly balance: Money | null
  /** When the plan puts something on top of it again. */
  readonly renewsAt: number | null
  readonly limits: RemoteLimits
}

export type AccountOutcome =
  | { readonly kind: 'account'; readonly account: AccountFacts }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

/** A model as its service lists it. `id` is what a request names. */
export interface ServiceModel {
  readonly id: string
  readonly name: string
  /** Empty where there is none. */
  readonly description: string
  /** Trained by this account, or brought along by the owner of the server. */
  readonly isCustom: boolean
}

export type ModelsOutcome =
  | { readonly kind: 'models'; readonly models: readonly ServiceModel[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

export type PriceOutcome =
  /** Of the whole request, all its pictures together. */
  | { readonly kind: 'priced'; readonly price: Money }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

/** What can be asked of a service without paying. Every method rejects with the signal's reason and nothing else. */
export interface ServiceAccount {
  /** Also the test of a key: a wrong one gives `refused` with the cause `key`. */
  facts(signal: AbortSignal): Promise<AccountOutcome>
  /** Those that make pictures. */
  models(signal: AbortSignal): Promise<ModelsOutcome>
  /** Absent where the service does not say what a job would cost. */
  price?(request: GenerationRequest, signal: AbortSignal): Promise<PriceOutcome>
  /** The same in the words of the service's own calculator. */
  calculate?(
    question: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<PriceOutcome>
}

/** One generation an account made before, in the words of a request that would make it again. */
export interface PastGeneration {
  readonly upstreamId: string
  readonly status: 'pending' | 'complete' | 'failed'
  /** In ms since the epoch. */
  readonly createdAt: number
  readonly request: CreateGeneration
  /** Null where the service does not tell it. */
  readonly seed: number | null
  readonly pictures: readonly RemotePicture[]
}

export type HistoryOutcome =
  /** Newest first. `taken` counts what the service listed, `past` holds what of it could be read. */
  | { readonly kind: 'page'; readonly past: readonly PastGeneration[]; readonly taken: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | Absence

/** What an account made so far. */
export interface ServiceHistory {
  page(limit: number, offset: number, signal: AbortSignal): Promise<HistoryOutcome>
}

/** All that one connection offers. */
export interface RemoteService {
  readonly engine: RemoteEngine
  readonly account: ServiceAccount
  /** Absent where a service keeps nothing. */
  readonly history?: ServiceHistory
}

/**
 * Makes the client of one connection. The key is asked for anew at each call and never kept: null sends none, which
 * servers of one's own may allow.
 */
export type ConnectService = (connection: Connection, key: () => string | null) => RemoteService
