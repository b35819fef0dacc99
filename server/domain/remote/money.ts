/**
 * An amount a service charges: whole millionths of its unit, so that sums are exact. Services answer credits as whole
 * numbers and dollars as decimals in a text such as "0.0125".
 */
export interface Money {
  readonly unit: 'credits' | 'dollars'
  readonly micros: number
}

/** The exact amount in its unit, as a decimal: "0.0125". */
export function decimalText({ micros }: Pick<Money, 'micros'>): string {
  const rest = String(micros % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  const whole = Math.floor(micros / 1_000_000)
  return rest === '' ? String(whole) : `${whole}.${rest}`
}
