import type { KeyObject } from 'node:crypto'

/** A browser that wants to be woken. Times in ms since the epoch. */
export interface PushSubscriptionRecord {
  /** Where: an address that the browser gave, which may be anything. */
  endpoint: string
  /** What it was let in by, with which this ends; null at the machine itself. */
  sessionId: string | null
  /** How a push service could reach us: an `https:` or `mailto:` address. */
  contact: string
  createdAt: number
}

/** Every call has committed when it returns. */
export interface PushStore {
  /** Puts it in the place of one with the same endpoint, and drops the oldest over `most`. */
  put(subscription: PushSubscriptionRecord, most: number): void
  /** The oldest first. */
  list(): PushSubscriptionRecord[]
  /** True when there was one. */
  remove(endpoint: string): boolean
  /** The P-256 key that this studio signs with; made when it is first asked for. */
  key(): KeyObject
}

/** `gone`: the push service no longer knows this browser. */
export type PushOutcome = 'taken' | 'gone' | 'refused'

/** Reaches push services, over https and on the public internet only. */
export interface PushSender {
  /** Whether this could be the address of a push service at all. */
  accepts(endpoint: string): boolean
  /** An empty message. Never rejects: what cannot be reached has refused. */
  send(endpoint: string, headers: Readonly<Record<string, string>>): Promise<PushOutcome>
}
