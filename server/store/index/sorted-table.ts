/**
 * Rows of numbers kept in the order of their first number, in typed arrays: a million rows of three columns take
 * 24 MB and any place in the order is found at once. Adding at the end is cheap; elsewhere it moves memory.
 */
export interface SortedTable {
  readonly length: number
  /** A column's values in order of the keys. A view that the next change invalidates. */
  column(index: number): Float64Array
  /** Where the key is, or where it would go: the number of smaller keys. */
  rank(key: number): number
  has(key: number): boolean
  /** A row whose key is there already replaces it. */
  add(rows: readonly (readonly number[])[]): void
  remove(keys: readonly number[]): void
}

export function createSortedTable(columnCount: number): SortedTable {
  let capacity = 1024
  let length = 0
  let columns = makeColumns(columnCount, capacity)

  function keyAt(position: number): number {
    return columns[0]?.[position] ?? Number.NaN
  }

  function rankBelow(end: number, key: number): number {
    let low = 0
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (keyAt(middle) < key) low = middle + 1
      else high = middle
    }
    return low
  }

  function rank(key: number): number {
    return rankBelow(length, key)
  }

  function has(key: number): boolean {
    const position = rank(key)
    return position < length && keyAt(position) === key
  }

  function reserve(wanted: number): void {
    if (wanted <= capacity) return
    while (capacity < wanted) capacity *= 2
    const grown = makeColumns(columnCount, capacity)
    for (const [index, column] of columns.entries()) grown[index]?.set(column.subarray(0, length))
    columns = grown
  }

  function add(rows: readonly (readonly number[])[]): void {
    remove(rows.map((row) => row[0] ?? Number.NaN))
    const sorted = rows.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    reserve(length + sorted.length)
    // From the end backwards each stretch of old rows moves once, however many rows come in.
    let end = length
    for (let before = sorted.length - 1; before >= 0; before -= 1) {
      const row = sorted[before] ?? []
      const position = rankBelow(end, row[0] ?? Number.NaN)
      for (const [index, column] of columns.entries()) {
        column.copyWithin(position + before + 1, position, end)
        column[position + before] = row[index] ?? 0
      }
      end = position
    }
    length += sorted.length
  }

  function remove(keys: readonly number[]): void {
    const positions = [...new Set(keys)]
      .filter(has)
      .map(rank)
      .toSorted((a, b) => a - b)
    for (const column of columns) {
      for (const [index, position] of positions.entries()) {
        const next = positions[index + 1] ?? length
        column.copyWithin(position - index, position + 1, next)
      }
    }
    length -= positions.length
  }

  return {
    get length() {
      return length
    },
    column: (index) => (columns[index] ?? new Float64Array()).subarray(0, length),
    rank,
    has,
    add,
    remove,
  }
}

function makeColumns(count: number, capacity: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(capacity))
}
