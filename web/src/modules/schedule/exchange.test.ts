import { describe, expect, it } from 'vitest'
import type { ImportedFile } from './api'
import { differenceRows, planOf } from './exchange'

const difference = (id: string, side: 'START' | 'FINISH', workdays: number): ImportedFile['differences'][number] =>
  ({ id, name: id, side, theirs: '2026-05-01', ours: '2026-05-06', workdays, why: 'CALENDAR' })

describe('a plan read from a file', () => {
  it('is made whole for the editor', () => {
    const plan = planOf({ input: { start: '2026-03-02', deadline: '2026-08-31', activities: [{ id: 'a', duration: 5, links: [{ pred: 'b' }], suspensions: [{ from: '2026-04-01', to: '2026-04-03' }] }] } } as never)
    expect(plan.calendar).toBe('cn')
    expect(plan.activities[0]).toEqual({ id: 'a', name: 'a', duration: 5, minDuration: 5, links: [{ pred: 'b', type: 'FS', lag: 0, soft: false }], suspensions: [{ from: '2026-04-01', to: '2026-04-03' }] })
  })
  it('shows both ends of an activity in one row, the furthest apart first', () => {
    const rows = differenceRows([difference('a', 'START', 1), difference('a', 'FINISH', -2), difference('b', 'FINISH', 5)])
    expect(rows.map(row => row.id)).toEqual(['b', 'a'])
    expect(rows[1]).toMatchObject({ start: { workdays: 1 }, finish: { workdays: -2 } })
  })
})
