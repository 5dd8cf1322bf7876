/** 1234.5 is '1,234.5'; a missing number is '—', never 0. */
export const number = (value: number | null | undefined, digits?: number) =>
  value === null || value === undefined ? '—' : value.toLocaleString('en-US', digits === undefined ? { maximumFractionDigits: 4 } : { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** A change with its sign: '+41', '−3.5' (a real minus), '±0'. */
export function delta(value: number | null | undefined, digits?: number) {
  if (value === null || value === undefined) return '—'
  const shown = number(Math.abs(value), digits)
  return /^[0.,]+$/.test(shown) ? `±${shown}` : `${value > 0 ? '+' : '−'}${shown}`
}

/** '2026-06-30' within the year of the data date is '06-30'. */
export const day = (date: string | null | undefined, year?: string) => (!date ? '—' : year && date.startsWith(year) ? date.slice(5) : date)

/** An instant in Beijing time: '06-29 16:42'. */
export function moment(instant: string | null | undefined) {
  if (!instant) return '—'
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(instant))
  const of = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return `${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`
}

/** The day of an instant in Beijing time, ISO. */
export const dayOf = (instant: string) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(instant))

/** 112 seconds is '1:52'. */
export const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** '1,234.5' and full-width digits are 1234.5; anything that is no number is NaN. */
export function numberIn(text: string) {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN
}

/** The same with its year, for papers and signatures that are read years later. */
export function datedMoment(instant: string | null | undefined) {
  if (!instant) return '—'
  return `${dayOf(instant)} ${moment(instant).slice(6)}`
}
