import type { ReadItem } from './draft'
import type { FieldName } from './fields'

/** A stretch of the original's words, underlined by kind or not at all. */
export interface Segment {
  text: string
  mark?: string
  field?: FieldName
}

/** Underlines in a sentence what was understood of it: number, deadline, leader, lead units, assisting units. */
export function segments(text: string, item: ReadItem | undefined): Segment[] {
  if (!item) return [{ text }]
  const found = stretches(text, wordsOf(item))
  const result: Segment[] = []
  let at = 0
  for (const each of found) {
    if (each.from > at) result.push({ text: text.slice(at, each.from) })
    result.push({ text: text.slice(each.from, each.to), mark: each.mark, field: each.field })
    at = each.to
  }
  if (at < text.length) result.push({ text: text.slice(at) })
  return result
}

type Word = { words: string; mark: string; field: FieldName }

function wordsOf(item: ReadItem): Word[] {
  const words: Word[] = []
  const add = (text: string | undefined, mark: string, field: FieldName) => {
    if (text && text.length > 0) words.push({ words: text, mark, field })
  }
  for (const each of item.indicators) add(`${each.value}${each.unit}`, 'm2', 'indicators')
  add(item.dueText, 'm3', 'due')
  add(item.leader, 'm4', 'leader')
  add(item.firstResponsible, 'm4', 'firstResponsible')
  add(item.directResponsible, 'm4', 'directResponsible')
  for (const name of item.lead) add(name, 'm5', 'lead')
  for (const name of item.assist) add(name, 'm6', 'assist')
  return words
}

function stretches(text: string, words: Word[]) {
  const found: { from: number; to: number; mark: string; field: FieldName }[] = []
  for (const { words: needle, mark, field } of words) {
    const from = freeIndex(text, needle, found)
    if (from >= 0) found.push({ from, to: from + needle.length, mark, field })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** The first occurrence that no earlier mark covers. */
function freeIndex(text: string, needle: string, taken: { from: number; to: number }[]): number {
  for (let from = text.indexOf(needle); from >= 0; from = text.indexOf(needle, from + 1)) {
    const to = from + needle.length
    if (!taken.some(each => from < each.to && each.from < to)) return from
  }
  return -1
}
