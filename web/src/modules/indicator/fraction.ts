/** Exact fractions for sums that are shown while they are typed: decimals and conversion factors like '2000/3'. */
export interface Fraction { n: bigint; d: bigint }

const ZERO = BigInt(0)
const TEN = BigInt(10)
export const NOTHING: Fraction = { n: ZERO, d: BigInt(1) }

/** '12.5', '2000/3' or a number; undefined for what is none. */
export function fractionOf(text: string | number): Fraction | undefined {
  const [over, under] = String(text).normalize('NFKC').replace(/[,\s]/g, '').split('/')
  const top = decimal(over ?? '')
  const bottom = under === undefined ? { n: BigInt(1), d: BigInt(1) } : decimal(under)
  return top && bottom && bottom.n !== ZERO ? { n: top.n * bottom.d, d: top.d * bottom.n } : undefined
}

function decimal(text: string): Fraction | undefined {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!found || !(found[2] || found[3])) return undefined
  const part = found[3] ?? ''
  const n = BigInt((found[2] ?? '') + part)
  return { n: found[1] === '-' ? -n : n, d: TEN ** BigInt(part.length) }
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
export const signOf = (a: Fraction) => (a.n === ZERO ? 0 : a.n < ZERO === a.d < ZERO ? 1 : -1)
/** To be shown only. */
export const roughly = (a: Fraction) => Number((a.n * BigInt(1000000)) / a.d) / 1000000
