/** Which of many rows have to be in the page: heights in, a slice and two spacers out. */
export interface Slice {
  first: number
  /** Exclusive. */
  last: number
  before: number
  after: number
}

/** Where each row begins; one longer than `heights`, the last being the whole height. */
export function offsets(heights: readonly number[]): number[] {
  const result = new Array<number>(heights.length + 1)
  let sum = 0
  for (let i = 0; i < heights.length; i++) {
    result[i] = sum
    sum += heights[i] ?? 0
  }
  result[heights.length] = sum
  return result
}

/** The row at a height, by halving. */
export function rowAt(starts: readonly number[], y: number): number {
  let low = 0
  let high = Math.max(0, starts.length - 2)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows between `top` and `top + height`, with some to spare on both sides. */
export function sliceOf(starts: readonly number[], top: number, height: number, spare = 400): Slice {
  const rows = starts.length - 1
  const whole = starts[rows] ?? 0
  if (rows <= 0) return { first: 0, last: 0, before: 0, after: 0 }
  const first = rowAt(starts, Math.max(0, top - spare))
  const last = Math.min(rows, rowAt(starts, Math.max(0, top + height + spare)) + 1)
  return { first, last, before: starts[first] ?? 0, after: whole - (starts[last] ?? 0) }
}
