import type { ImportedFile } from './api'
import { plain, type ActivityInput, type PlanInput } from './plan'

/** 读入: a plan as a file holds it, made whole for the editor. */
export function planOf(file: Pick<ImportedFile, 'input'>): PlanInput {
  const { start, deadline, calendar, activities } = file.input
  return plain({
    start, deadline, calendar: calendar ?? 'cn',
    activities: activities.map(each => ({
      ...each, name: each.name ?? each.id, minDuration: each.minDuration ?? each.duration,
      links: (each.links ?? []).map(link => ({ pred: link.pred, type: link.type ?? 'FS', lag: link.lag ?? 0, soft: link.soft ?? false })),
    } as ActivityInput)),
  })
}

export interface DifferenceRow {
  id: string
  name: string
  why: ImportedFile['differences'][number]['why']
  start?: { theirs: string; ours: string; workdays: number }
  finish?: { theirs: string; ours: string; workdays: number }
}

/** Both ends of an activity in one row, the furthest apart first. */
export function differenceRows(differences: ImportedFile['differences']): DifferenceRow[] {
  const rows = new Map<string, DifferenceRow>()
  for (const { id, name, why, side, theirs, ours, workdays } of differences) {
    const row = rows.get(id) ?? { id, name, why }
    row[side === 'START' ? 'start' : 'finish'] = { theirs, ours, workdays }
    rows.set(id, row)
  }
  const far = (row: DifferenceRow) => Math.max(Math.abs(row.start?.workdays ?? 0), Math.abs(row.finish?.workdays ?? 0))
  return [...rows.values()].sort((a, b) => far(b) - far(a))
}
