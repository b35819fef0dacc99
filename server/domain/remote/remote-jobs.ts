import type { Money } from './money.ts'

/** What is stored beside a generation that a service makes, with it and before it is answered for. */
export interface RemoteOrder {
  /** Whose turn it is among those who ask; each is served in its own order. */
  readonly queue: string
  /** What it is said to cost; null when nobody can say. */
  readonly price: Money | null
  /** Which day it counts to, as 2026-11-20. */
  readonly day: string
}

/** What was put together to be sent, kept from just before. Times in ms since the epoch. */
export interface SentFacts {
  readonly body: Readonly<Record<string, unknown>>
  /** SHA-256 of the body in its canonical form, in hex. */
  readonly bodyHash: string
  readonly sentAt: number
}

/** Where one picture of a job lies at its service, or the thing itself until it is saved here. */
export interface RemoteResult {
  readonly index: number
  /** The service's own id of it. */
  readonly upstreamId: string | null
  readonly address: string | null
  readonly bytes: Uint8Array | null
}

/** What is known of a job at its service. `charge` is what the service says it takes for it; null when it did not say. */
export interface RemoteJob {
  readonly queue: string
  readonly upstreamId: string | null
  readonly sent: SentFacts | null
  readonly charge: Money | null
  readonly price: Money | null
}

/** What a step of a job adds to what is known of it, written in one with the step. */
export interface RemoteNews {
  readonly sent?: SentFacts
  readonly charge?: Money | null
  readonly results?: readonly RemoteResult[]
}

/** What a service made and keeps. */
export interface RemoteMade {
  /** Of the generation. */
  readonly id: string
  readonly engine: string
  readonly upstreamId: string
}

export interface RemoteJobStore {
  get(id: string): RemoteJob | null
  /** The generation that an engine's job belongs to. */
  ownerOf(engine: string, upstreamId: string): string | null
  /** When creates left for an engine after a time, both in ms since the epoch. */
  sentAfter(engine: string, time: number): number[]
  results(id: string): RemoteResult[]
  /** Those whose last pictures go with a deletion. */
  endedBy(deletion: string): RemoteMade[]
  /** Fresh addresses for the same pictures. */
  setResults(id: string, results: readonly RemoteResult[]): void
}
