// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { numberIn } from '@/shared/format'
import { drop, keep, kept } from './draft'
import { activities, fresh, left, needsCorrection, objection, said, unchanged, type Draft, type Form, type Line } from './report'

const homes: Line = { id: 'homes', kind: 'INDICATOR', name: '累计签约', unit: '户', target: 960, last: 661, done: false, counts: true }
const site: Line = { id: 'site', kind: 'ACTIVITY', name: '交净地', unit: '', target: 1, redLine: '2026-08-31', done: false, counts: true }
const road: Line = { ...site, id: 'road', name: '通路', redLine: '2026-07-15' }
const window = { from: '2026-06-16', to: '2026-06-30', due: '2026-06-30T10:00:00Z', closes: '2026-07-03', label: '6月下半月' }
const form: Form = { item: { id: 'i', no: '0417', title: '沿江', state: 'RUNNING' }, window, windows: [window], measures: [homes, site, road], recent: [], version: 3 }
let draft: Draft
beforeEach(() => { draft = fresh(form, 'c'); localStorage.clear() })

it('reads numbers as people type them', () => {
  expect([numberIn('1,234.5'), numberIn(' 702 '), numberIn('７０２'), numberIn('-3')]).toEqual([1234.5, 702, 702, -3])
  expect(['七百', '', '1e3', '1.2.3'].map(numberIn).every(Number.isNaN)).toBe(true)
})

it('finds what the server would refuse before it is sent', () => {
  const say = (text: string, correction = '') => objection(homes, { text, same: false, doneOn: '' }, correction)
  expect([say(''), say('七百'), say('-1'), say('1.23456'), say('9601'), say('661'), say('660'), say('702')])
    .toEqual(['missing', 'notNumber', 'negative', 'tooFine', 'absurd', 'sayUnchanged', 'falls', undefined])
  expect(say('660', '上期重复计数')).toBeUndefined()
  expect(say('0.1235')).toBe('falls')
})

it('is an unchanged report once every number is ticked and no activity moved', () => {
  expect([unchanged(form, draft), left(form, draft)]).toEqual([false, 1])
  draft.entries.homes!.same = true
  expect([unchanged(form, draft), left(form, draft)]).toEqual([true, 0])
  draft.entries.site!.doneOn = '2026-06-29'
  expect(unchanged(form, draft)).toBe(false)
})

it('sends ticked numbers without value and only activities that changed', () => {
  draft.entries.homes!.same = true
  draft.entries.road!.doneOn = '2026-06-29'
  expect(said(form, draft, 72.4)).toMatchObject({ version: 3, values: [{ measure: 'homes', same: true }, { measure: 'road', doneOn: '2026-06-29' }], unchanged: false, seconds: 72 })
})

it('carries the problem of last time on unless it is solved', () => {
  const before = { ...form, lastReport: { id: 'r', window, progress: '', problem: '公房资料缺失', plan: '', suggestion: '', filedBy: '', filedAt: '', unchanged: false } }
  expect(said(before, { ...draft, problemNow: 'same' }, 1).problem).toBe('公房资料缺失')
  expect(said(before, { ...draft, problemNow: 'solved' }, 1).problem).toBe('')
  expect(said(before, { ...draft, problemNow: 'moved', problem: '已补 40 户' }, 1).problem).toBe('已补 40 户')
})

it('asks for a reason when a cumulative value falls', () => {
  draft.entries.homes!.text = '600'
  expect(needsCorrection(form, draft)).toBe(true)
})

it('shows the next red line first and leaves out what is verified done', () => {
  expect(activities({ ...form, measures: [homes, site, road, { ...site, id: 'old', done: true }] }).map(line => line.id)).toEqual(['road', 'site'])
})

it('finds a kept draft again, also after a measure was added', () => {
  draft.entries.homes!.text = '702'
  draft.suggestion = '请提前拨付'
  expect(keep('p', form, draft, '16:41')).toBe(true)
  const more = { ...form, measures: [...form.measures, { ...homes, id: 'new' }] }
  expect(kept('p', more, fresh(more, 'd'))).toMatchObject({ command: 'c', suggestion: '请提前拨付', savedAt: '16:41', entries: { homes: { text: '702' }, new: { text: '' } } })
  drop('p', form)
  expect(kept('p', form, draft)).toBeUndefined()
})
