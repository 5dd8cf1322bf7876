import type { Period, PeriodPage } from './api'

/** A period with those that lie in it. */
export interface PeriodNode { period: Period; children: PeriodNode[] }

const LEVELS: Period['level'][] = ['YEAR', 'QUARTER', 'MONTH', 'WEEK']

/** Years ⊃ quarters ⊃ months ⊃ weeks, in order. */
export function treeOf(periods: Period[], level = 0, within?: Period): PeriodNode[] {
  return periods.filter(one => one.level === LEVELS[level] && (!within || (one.from >= within.from && one.to <= within.to)))
    .map(period => ({ period, children: level + 1 < LEVELS.length ? treeOf(periods, level + 1, period) : [] }))
}

/** The nodes to be shown: quarters and months always, weeks where their month is open; a lone year is left out. */
export function shownOf(tree: PeriodNode[], open: ReadonlySet<string>): Period[] {
  const years = tree.length > 1 ? tree.flatMap(year => [year, ...year.children]) : tree.flatMap(year => year.children)
  return years.flatMap(node => (node.period.level === 'YEAR' ? [node.period]
    : [node.period, ...node.children.flatMap(month => [month.period, ...(open.has(month.period.from) ? month.children.map(week => week.period) : [])])]))
}

export const daysOf = (page: PeriodPage, week: Period) => page.days.filter(one => one.day >= week.from && one.day <= week.to)

/** 2026-Q2 → ['quarter', {year, n}]: key and arguments of a period's name. */
export function nameOf(period: Pick<Period, 'level' | 'label' | 'from' | 'to'>): [string, Record<string, string | number>] {
  const year = period.label.slice(0, 4)
  if (period.level === 'YEAR') return ['year', { year }]
  if (period.level === 'QUARTER') return ['quarter', { year, n: Number(period.label.slice(6)) }]
  if (period.level === 'MONTH') return ['month', { year, n: Number(period.label.slice(5)) }]
  return period.level === 'WEEK' ? ['week', { n: Number(period.label.slice(6)), from: period.from.slice(5), to: period.to.slice(5) }] : ['day', { day: period.label }]
}

/** What a flag says about itself. */
export function whyOf(period: Period): string | undefined {
  if (period.flag === 'KEPT') return (period.credit ?? 0) > 0 ? 'ahead' : 'kept'
  if (period.flag === 'AT_RISK') return period.chance === 1 ? 'madeGood' : 'likely'
  return period.flag === 'BROKEN' ? (period.chance === undefined ? 'unknown' : period.chance === 0 ? 'missed' : 'unlikely') : undefined
}

/** The period that is to be worked on now: the first that is not over, of one level. */
export const nextOf = (page: PeriodPage, level: Period['level']) => page.periods.find(one => one.level === level && one.state !== 'OVER')
