import { microsPerUnit, type MoneyUnit } from '#contract/studio/money.ts'

/** An amount in whole millionths of its unit, as the server says it. */
export interface Amount {
  unit: MoneyUnit
  micros: number
}

/** "24 credits", "1 credit", "$0.0125": never rounded to nothing. */
export function amountWords({ unit, micros }: Amount): string {
  const whole = micros / microsPerUnit
  if (unit === 'dollars') return `$${figure(whole, 2, decimals(whole))}`
  return `${figure(whole, 0, decimals(whole))} ${micros === microsPerUnit ? 'credit' : 'credits'}`
}

/** Digits after the point: cents for what has a few, more for what is smaller than one. */
function decimals(whole: number): number {
  if (whole === 0 || Math.abs(whole) >= 1) return 2
  return Math.abs(whole) >= 0.01 ? 4 : 6
}

function figure(value: number, least: number, most: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: least, maximumFractionDigits: most })
}

/** "24 credits and $0.42"; "nothing" for nothing. */
export function sumWords(amounts: readonly Amount[]): string {
  const said = amounts.filter(({ micros }) => micros > 0).map(amountWords)
  return said.length === 0 ? 'nothing' : said.join(' and ')
}
