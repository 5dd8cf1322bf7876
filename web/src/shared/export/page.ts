import { placed, rect, text, type Mark } from '../draw/scene'
import type { Drawn, View } from './paper'
import { readTable, tableDrawn } from './table'

interface Part {
  title: string
  table: ReturnType<typeof readTable>
}

/** A page as it stands: every list, tree and matrix of it, each under its own heading. */
export function pageView(root: HTMLElement, title: string, file: string): View {
  const parts = partsOf(root)
  const widest = Math.max(0, ...parts.map(part => part.table.columns.length))
  return { title, file, upright: widest <= 7, draw: width => joined(parts, width) }
}

function partsOf(root: HTMLElement): Part[] {
  const found = Array.from(root.querySelectorAll<HTMLElement>('table, [role="treegrid"], [role="table"], [role="grid"]'))
  return found.filter(each => !each.closest('.exp') && !each.parentElement?.closest('table, [role="treegrid"], [role="table"]') && shown(each))
    .map(each => ({ title: headingOf(each, root), table: readTable(each) })).filter(part => part.table.rows.length > 0)
}

/** Closed details and pages behind tabs are not there; in an environment without layout everything is. */
const shown = (each: HTMLElement) => each.getClientRects().length > 0 || typeof each.checkVisibility !== 'function'

/** Its caption if that is to be seen, else the heading that stands before it. */
function headingOf(table: HTMLElement, root: HTMLElement): string {
  const heads = Array.from(root.querySelectorAll<HTMLElement>('h2, h3, caption')).filter(each => table.contains(each) || each.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING)
  const own = heads.filter(each => table.contains(each) && !each.classList.contains('vh'))[0] ?? heads.filter(each => each.tagName !== 'CAPTION').pop()
  return (own?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function joined(parts: readonly Part[], width: number): Drawn {
  const marks: Mark[] = []
  const breaks: number[] = []
  let y = 0
  let said = ''
  for (const part of parts) {
    const drawn = tableDrawn(part.table.columns, part.table.rows, width)
    if (part.title && part.title !== said) {
      said = part.title
      y += y ? 26 : 6
      marks.push(text(0, y + 16, part.title, 16, 'ink-1', { bold: true, max: width }), rect(0, y + 24, width, 1, 'line-2'))
      y += 28
    } else if (y) y += 14
    marks.push(...(drawn.head?.marks ?? []).map(mark => placed(mark, 0, y)))
    y += drawn.head?.height ?? 0
    const top = y
    marks.push(...drawn.marks.map(mark => placed(mark, 0, top)))
    breaks.push(...drawn.breaks.map(at => at + top))
    y += drawn.height
  }
  return { width, height: y, marks, breaks }
}
