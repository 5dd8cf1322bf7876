import { dayOf } from '../schedule/days'

const MISSING = '—'
const NUMBERS = new Map<string, Intl.NumberFormat>()
const format = (least: number, most: number) => {
  const key = `${least} ${most}`
  const known = NUMBERS.get(key) ?? new Intl.NumberFormat('zh-CN', { minimumFractionDigits: least, maximumFractionDigits: most })
  NUMBERS.set(key, known)
  return known
}

/** 1,260 */
export const whole = (n: number | undefined) => (n === undefined ? MISSING : format(0, 0).format(n))
/** 41.0, with a true minus. */
export const fixed = (n: number | undefined, decimals = 1) => (n === undefined ? MISSING
  : (Math.abs(n) < 999 ? (Math.round(n * 10 ** decimals) / 10 ** decimals).toFixed(decimals) : format(decimals, decimals).format(n)).replace('-', '−'))
/** As many decimals as it has, at most two: amounts of a promise. */
export const amount = (n: number | undefined) => (n === undefined ? MISSING : format(0, 2).format(n).replace('-', '−'))
/** −20.5, +1.2, ±0 */
export function signed(n: number | undefined, decimals = 1): string {
  if (n === undefined) return MISSING
  const words = fixed(Math.abs(n), decimals)
  if (Number(words.replace(/,/g, '')) === 0) return `±${words}`
  return (n < 0 ? '−' : '+') + words
}
/** 11-30 in the year of `today`, else 2027-01-15. */
export const date = (iso: string | undefined, today: string) =>
  (iso === undefined ? MISSING : iso.slice(0, 4) === today.slice(0, 4) ? iso.slice(5, 10) : iso.slice(0, 10))
/** Days from `today` to a date; negative when it has passed. */
export const daysTo = (iso: string | undefined, today: string) => (iso === undefined ? undefined : dayOf(iso) - dayOf(today))
/** 06-29 16:42 of an instant, in Beijing's time. */
export function moment(instant: string, today: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${date(local.slice(0, 10), today)} ${local.slice(11, 16)}`
}
/** ahead, behind or even: the class of a gap. */
export const better = (n: number | undefined) => (n === undefined || Math.abs(n) < 0.05 ? '' : n < 0 ? 'dn' : 'up')
