import type { Column, ReadItem, SourceLine } from './draft'

/** A place of a list: `Sheet!D12`, `Sheet!12`, `line 12`, `table 1 row 3`, `table 1 row 3 column 2`. */
export interface Place {
  sheet: string
  row: number
  /** 0-based, if the place is a cell. */
  column?: number
}

const CELL = /^(.*)!(?:([A-Z]{1,3}))?(\d+)(?::.*)?$/
const LINE = /^line (\d+)$/
const TABLE = /^(table \d+) row (\d+)(?: (?:column|cell) (\d+))?$/

export function placeOf(text: string): Place | undefined {
  const cell = CELL.exec(text)
  if (cell) return { sheet: cell[1] ?? '', row: Number(cell[3]), ...(cell[2] ? { column: columnOf(cell[2]) } : {}) }
  const line = LINE.exec(text)
  if (line) return { sheet: '', row: Number(line[1]) }
  const table = TABLE.exec(text)
  if (table) return { sheet: table[1] ?? '', row: Number(table[2]), ...(table[3] ? { column: Number(table[3]) - 1 } : {}) }
  return undefined
}

/** A place in the words of the page: '第 9 行', '表 1 第 3 行第 2 列'; a cell keeps its sheet and its name. */
export function placeSaid(text: string, say: (key: string, values: Record<string, number>) => string): string {
  const place = placeOf(text)
  if (!place || text.includes('!')) return text
  const table = /^table (\d+)$/.exec(place.sheet)
  if (!table) return say('responsibility.place.line', { n: place.row })
  const where = { table: Number(table[1]), n: place.row }
  return place.column === undefined ? say('responsibility.place.row', where) : say('responsibility.place.cell', { ...where, column: place.column + 1 })
}

const columnOf = (letters: string) => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1

export const lineKey = (place: Place) => `${place.sheet}!${place.row}`
/** The line a place stands on, so that both sides can be tied together. */
export function keyOf(text: string): string {
  const place = placeOf(text)
  return place ? lineKey(place) : text
}

/** One line of the original: its number and its cells in order. */
export interface OriginalLine {
  key: string
  no: string
  sheet: string
  cells: { column?: number; text: string }[]
}

/** Cells of one row, also those that stand in one text with tabs between, become one line; lines of a text stay as they are. */
export function originalLines(original: readonly SourceLine[]): OriginalLine[] {
  const lines: OriginalLine[] = []
  const byKey = new Map<string, OriginalLine>()
  for (const { place: text, text: words } of original) {
    const place = placeOf(text)
    const key = place ? lineKey(place) : text
    let line = byKey.get(key)
    if (!line) {
      line = { key, no: place ? String(place.row) : text, sheet: place?.sheet ?? '', cells: [] }
      byKey.set(key, line)
      lines.push(line)
    }
    if (place?.column !== undefined || !place?.sheet) line.cells.push({ ...(place?.column === undefined ? {} : { column: place.column }), text: words })
    else words.split('\t').forEach((cell, column) => { if (cell !== '') line.cells.push({ column, text: cell }) })
  }
  return lines
}

const MARKS: Record<string, string> = {
  title: 'm1', task: 'm1', project: 'm1', indicator: 'm2', value: 'm2', goal: 'm2', investmentTotal: 'm2', investmentYear: 'm2', target: 'm2',
  due: 'm3', node: 'm3', leader: 'm4', firstResponsible: 'm4', directResponsible: 'm4', lead: 'm5', responsibleUnit: 'm5', assist: 'm6',
}
/** How a cell is underlined, by what its column was taken for; `node:一季度` counts as `node`. */
export function markOfRole(role: string | undefined): string | undefined {
  return role === undefined ? undefined : MARKS[role.split(':')[0] ?? '']
}

export function rolesBySheet(columns: readonly Column[]): Map<string, string> {
  return new Map(columns.map(each => [`${each.sheet}!${each.index}`, each.role]))
}

/** What an item says in a column of this role. */
export function wordsOf(role: string, item: ReadItem): string {
  const [kind, label] = role.split(':')
  const numbers = item.indicators.map(each => `${each.value}${each.unit}`).join('、')
  const words: Record<string, string | number | undefined> = {
    no: item.no, group: item.groups[0], project: item.groups[item.groups.length - 1], task: item.title, content: item.content, problem: item.problem, goal: item.goal,
    due: item.dueText ?? item.due, lead: item.lead.join('、'), responsibleUnit: item.lead.join('、'), assist: item.assist.join('、'), leader: item.leader,
    firstResponsible: item.firstResponsible, directResponsible: item.directResponsible, indicator: numbers, value: numbers,
    investmentTotal: item.investment?.total, investmentYear: item.investment?.year, node: item.nodes.find(node => node.label === label)?.text,
  }
  return String(words[kind ?? ''] ?? '')
}
