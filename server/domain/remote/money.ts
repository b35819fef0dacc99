/**
 * An amount a service charges: whole millionths of its unit, so that sums are exact. Services answer credits as whole
 * numbers and dollars as decimals in a text such as "0.0125".
 */
export interface Money {
  readonly unit: 'credits' | 'dollars'
  readonly micros: number
}
