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

/** An amount for people: "24 credits", "1,234 credits", "$0.10", "$0.0125". */
export function amountWords({ unit, micros }: Money): string {
  const [whole = '', rest = ''] = decimalText({ micros }).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  if (unit === 'dollars') return `$${grouped}.${rest.padEnd(2, '0')}`
  const amount = rest === '' ? grouped : `${grouped}.${rest}`
  return `${amount} ${amount === '1' ? 'credit' : 'credits'}`
}

/** Only what can be an amount: a service may say anything. */
export function soundMoney(money: Money | null): Money | null {
  return money !== null && Number.isSafeInteger(money.micros) && money.micros >= 0 ? money : null
}
