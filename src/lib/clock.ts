import { useSyncExternalStore } from 'react'

/** Milliseconds since the epoch. The one place that asks, so that logic is handed the time. */
export const now = (): number => Date.now()

/** A fresh UUID, for ids that must exist before the server is asked (idempotency keys). */
export function newId(): string {
  // randomUUID is missing on plain http outside loopback; getRandomValues is everywhere.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const minute = 60_000
const listeners = new Set<() => void>()
let current = now()

function subscribe(listener: () => void) {
  listeners.add(listener)
  const timer = setInterval(() => {
    current = now()
    listener()
  }, minute / 2)
  return () => {
    listeners.delete(listener)
    clearInterval(timer)
  }
}

/** The time, fresh to half a minute, for words such as "3 minutes ago". */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current)
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['week', 7 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
]

/** "2 hours ago"; both in milliseconds since the epoch. */
export function timeAgo(time: number, from: number): string {
  const difference = time - from
  for (const [unit, size] of steps) {
    if (Math.abs(difference) >= size) return relative.format(Math.round(difference / size), unit)
  }
  return 'just now'
}

const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'medium' })

/** The exact time, for hover and focus. */
export const exactTime = (time: number): string => exact.format(time)
