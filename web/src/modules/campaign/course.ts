import type { RegisterView, Stage } from './treeApi'

export const STAGES = ['LEAD', 'SIGNED', 'LANDED', 'STARTED', 'COMPLETED', 'IN_PRODUCTION'] as const satisfies readonly Stage[]
/** The stage that comes after; the last one stays. */
export const nextStage = (stage: Stage | undefined): Stage => STAGES[Math.min(STAGES.length - 1, stage ? STAGES.indexOf(stage) + 1 : 0)] ?? 'LEAD'

export type BurnDay = RegisterView['register']['burnDown']['days'][number]
export interface Burn { open: string; even: string; today: { x: number; y: number } | undefined; top: number; ticks: { y: number; value: number }[]; months: { x: number; label: string }[] }

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86400000)

/** The lines of a burn-down in a box of width × height; stairs for the open count, one straight line for the even pace. */
export function burn(list: BurnDay[], from: string, to: string, width: number, height: number): Burn {
  const top = niceTop(Math.max(1, ...list.map(day => day.open)))
  const length = Math.max(1, days(from, to))
  const x = (day: string) => Math.round((days(from, day) / length) * width * 10) / 10
  const y = (value: number) => Math.round((1 - value / top) * height * 10) / 10
  const first = list[0]
  const last = list[list.length - 1]
  const stairs = list.map((day, i) => (i === 0 ? `M${x(day.day)} ${y(day.open)}` : `H${x(day.day)}V${y(day.open)}`)).join('')
  return {
    open: stairs,
    even: first ? `M${x(first.day)} ${y(first.open)}L${width} ${y(0)}` : '',
    today: last ? { x: x(last.day), y: y(last.open) } : undefined,
    top,
    ticks: [0, top / 2, top].filter(value => Number.isInteger(value)).map(value => ({ value, y: y(value) })),
    months: monthsOf(from, to).map(day => ({ x: x(day), label: `${Number(day.slice(5, 7))}` })),
  }
}

/** The next number that halves to a whole one: 2, 4, 10, 20, 40, 100… */
export function niceTop(most: number) {
  for (let unit = 1; ; unit *= 10) for (const step of [2, 4, 6, 10]) if (step * unit >= most) return step * unit
}

function monthsOf(from: string, to: string) {
  const found: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (;;) {
    month++
    if (month > 12) { month = 1; year++ }
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day > to) return found
    found.push(day)
  }
}

/** The days on which the count changed, newest first, with the change: what the table shows. */
export const turns = (list: BurnDay[]) => list.map((day, i) => ({ ...day, change: i === 0 ? 0 : day.open - (list[i - 1]?.open ?? 0) })).filter((day, i) => i === 0 || i === list.length - 1 || day.change !== 0).reverse()

/** How the register stands, in one word: done, looking back, late, or under way. */
export function standing(view: RegisterView['register'], to: string): 'done' | 'lookback' | 'over' | 'behind' | 'onPace' | 'empty' {
  const { burnDown } = view
  if (burnDown.total === 0) return 'empty'
  if (view.done) return 'done'
  if (burnDown.open === 0) return 'lookback'
  if (view.today > to || burnDown.workdays === 0) return 'over'
  return burnDown.pace >= (burnDown.needed ?? 0) ? 'onPace' : 'behind'
}
