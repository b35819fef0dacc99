import type { Money } from '../money.ts'

/**
 * An amount as services write it, a decimal in a text or a number, in whole millionths; what is finer counts as one
 * more. Null for what is no amount.
 */
export function readMoney(amount: string | number, unit: Money['unit']): Money | null {
  const [, whole = '', fraction = ''] =
    /^(\d{1,9})(?:\.(\d{1,30}))?$/.exec(String(amount).trim()) ?? []
  if (whole === '') return null
  const isFiner = /[1-9]/.test(fraction.slice(6))
  const micros = Number(whole) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'))
  return { unit, micros: micros + (isFiner ? 1 : 0) }
}
