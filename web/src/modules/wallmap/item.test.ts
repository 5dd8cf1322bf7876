import { describe, expect, it } from 'vitest'
import { exact, figuresOf, nodesOf, redLineOf, type Activity, type Report } from './item'
import type { Why } from './why'

const activity = (part: Partial<Activity>): Activity => ({ id: 'a', code: 'A', name: '评估', sort: 1, duration: 5, minDuration: 3, links: [], earlyFinish: '2026-03-20', redLine: '2026-03-27', target: '2026-03-20', totalFloat: 0, freeFloat: 0, critical: true, ...part })
const report = (n: number, doneOn: string | undefined, verified?: number): Report => ({
  id: `r${n}`, n, windowFrom: '2026-03-16', windowTo: '2026-03-31', progress: '', problem: '', plan: '', suggestion: '', unchanged: false,
  filedBy: '甲', filedAt: '2026-03-31T08:00:00Z', late: false, evidence: [], verified: false,
  values: [{ measure: 'a', kind: 'ACTIVITY', name: '评估', unit: '', reported: doneOn ? 1 : 0, ...(doneOn ? { doneOn } : {}), ...(verified === undefined ? {} : { verified }) }],
})
const plan = { deadline: '2026-11-30', activities: [activity({}), activity({ id: 'b', name: '签约', sort: 0, redLine: '2026-06-20' })] }

describe('nodes of an item', () => {
  it('say how many days early or late, from the newest report', () => {
    const nodes = nodesOf({ plan, reports: [report(2, '2026-03-31', 1), report(1, '2026-03-20')] }, '2026-06-30')
    expect(nodes.map(node => `${node.name} ${node.state} ${node.days}`)).toEqual(['签约 late -10', '评估 done 4'])
  })
  it('are claimed until somebody verifies, and open again when taken back', () => {
    expect(nodesOf({ plan, reports: [report(1, '2026-03-20')] }, '2026-06-30')[1]).toMatchObject({ state: 'claimed', verified: false })
    expect(nodesOf({ plan, reports: [report(2, undefined), report(1, '2026-03-20')] }, '2026-06-30')[1]).toMatchObject({ state: 'late' })
  })
  it('are none without a plan', () => {
    expect(nodesOf({ reports: [] }, '2026-06-30')).toEqual([])
  })
})

it('has its red line where the last activity has it, without activities at the deadline', () => {
  expect([redLineOf(plan), redLineOf({ ...plan, activities: [] })]).toEqual(['2026-06-20', '2026-11-30'])
})

describe('figures of an item', () => {
  it('stand in the unit of its one number', () => {
    const curve = { from: '', to: '', redLine: '', today: '', unit: '户', total: 1200, plan: [], reported: [{ date: '2026-06-15', value: 568 }], verified: [] }
    expect(figuresOf(curve, { pv: 52, ev: 40.5, gap: -11.5, requiredPerDay: 0.5 } as Why)).toEqual(
      { unit: '户', total: 1200, decimals: 0, planned: 624, verified: 486, gap: -138, reported: 568, perDay: 6 })
  })
  it('put the plan of today onto the curve exactly', () => {
    const curve = { from: '', to: '', redLine: '', today: '2026-06-30', unit: '%', total: 100, plan: [{ date: '2026-06-29', value: 50 }, { date: '2026-07-06', value: 57 }], reported: [], verified: [] }
    expect(exact(curve, { pv: 50, dataDate: '2026-06-30' } as Why).plan[1]).toEqual({ date: '2026-06-30', value: 50 })
    expect(exact(curve, undefined)).toBe(curve)
  })
  it('stay away before the first evaluation', () => {
    expect(figuresOf(undefined, undefined)).toEqual({ unit: '%', total: 100, decimals: 1 })
  })
})
