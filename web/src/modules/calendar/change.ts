import type { DayOverride } from './year'

/** Days of a unit as people write them, one line each: `2027-04-09 休 三月三`. */
export function readDays(text: string, year: number): { days: DayOverride[] } | { line: number } {
  const days: DayOverride[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const found = /^(\d{4}-\d{2}-\d{2})[\s,，]+(休|班)(?:[\s,，]+(.*))?$/.exec(line.trim())
    const date = found?.[1] ?? ''
    if (!found || !date.startsWith(`${year}-`) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return { line: index + 1 }
    days.push({ date, isOff: found[2] === '休', name: found[3]?.trim() ?? '' })
  }
  return { days }
}

export const writeDays = (days: readonly DayOverride[]) => days.map(day => `${day.date} ${day.isOff ? '休' : '班'} ${day.name}`.trim()).join('\n')

/** The year a file speaks of: `"year": 2027` of JSON, else that of its first date. */
export function yearOf(text: string): number | undefined {
  const said = /"year"\s*:\s*(\d{4})/.exec(text) ?? /(\d{4})[-/.年]\d{1,2}[-/.月]\d{1,2}/.exec(text)
  return said ? Number(said[1]) : undefined
}

/** Bytes of a CSV as offices save it: UTF-8, else GB18030. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Months whose number of workdays differs, 1 to 12. */
export const movedMonths = (before: readonly number[], after: readonly number[]) =>
  before.map((n, i) => ({ month: i + 1, before: n, after: after[i] ?? n })).filter(each => each.before !== each.after)
