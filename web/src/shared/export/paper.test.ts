import { describe, expect, it } from 'vitest'
import { rect, text } from '../draw/scene'
import { cutsOf, oneSheet, PAPERS, sheetsOf, sheetSize, type View, type Words } from './paper'

const words: Words = { dataDate: '数据日', printed: '打印', page: (n, of) => `第 ${n} 页，共 ${of} 页`, day: '2026-07-01' }
const view = (rows: number): View => ({
  title: '望川县第二水厂扩建工程 倒排工期', file: '倒排', dataDate: '2026-06-30', version: '基线 1', legend: [{ label: '已完成', draw: (x, y) => [rect(x, y, 16, 8, 'ink-2')] }],
  draw: width => ({ width, height: rows * 28, breaks: Array.from({ length: rows }, (_, i) => (i + 1) * 28), head: { height: 40, marks: [text(0, 30, '工序', 12, 'ink-3')] }, marks: Array.from({ length: rows }, (_, i) => text(0, i * 28 + 18, `第${i + 1}道`, 13, 'ink-1')) }),
})
const said = (sheet: { frame: { k: string }[]; body: { k: string }[] }) => [...sheet.frame, ...sheet.body].flatMap(mark => (mark.k === 'text' ? [(mark as unknown as { text: string }).text] : []))

describe('a view on paper', () => {
  it('carries its title, legend, data date, version and page on every sheet', () => {
    const sheets = sheetsOf(view(200), 'A4', 'auto', words)
    expect(sheets.length).toBeGreaterThan(5)
    sheets.forEach((sheet, n) => {
      expect(said(sheet)).toContain(`第 ${n + 1} 页，共 ${sheets.length} 页`)
      expect(said(sheet)).toContain('工序')
      expect(said(sheet)).toContain('望川县第二水厂扩建工程 倒排工期')
      expect(said(sheet).join()).toContain('基线 1')
    })
    expect(said(sheets[0]!)).toContain('已完成')
  })

  it('breaks between rows and loses none', () => {
    const sheets = sheetsOf(view(200), 'A4', 'portrait', words)
    const rows = sheets.map(sheet => sheet.body.flatMap(mark => (mark.k === 'text' && mark.y - mark.size >= sheet.clip.y - 0.1 && mark.y <= sheet.clip.y + sheet.clip.h ? [mark.text] : [])))
    expect(rows.flat()).toEqual(Array.from({ length: 200 }, (_, i) => `第${i + 1}道`))
  })

  it('keeps everything within the sheet, on every paper, either way round', () => {
    for (const paper of PAPERS) for (const turn of ['landscape', 'portrait'] as const) {
      for (const sheet of sheetsOf(view(60), paper, turn, words)) {
        expect(sheet.clip.y + sheet.clip.h).toBeLessThan(sheet.height)
        for (const mark of sheet.frame) if (mark.k === 'text') expect(mark.y).toBeLessThanOrEqual(sheet.height - 5)
      }
    }
    expect(sheetSize('A0', 'auto')).toEqual([1189, 841])
    expect(sheetSize('A0', 'auto', true)).toEqual([841, 1189])
  })

  it('sets 10.5 point on A4 and the sizes of the wall on posters', () => {
    const size = (paper: 'A4' | 'A3' | 'A0') => { const mark = sheetsOf(view(5), paper, 'landscape', words)[0]?.body.find(one => one.k === 'text'); return mark?.k === 'text' ? mark.size : 0 }
    expect(size('A4')).toBeCloseTo(10.5 * 25.4 / 72, 1)
    // 26 of 1920 of the inner width
    expect(size('A0') / 13 * 12).toBeCloseTo(26 / 1920 * 1189 * 0.93, 0)
    expect(size('A3')).toBeGreaterThan(size('A4'))
  })

  it('goes through a row that is higher than a sheet rather than never ending', () => {
    expect(cutsOf({ height: 1000, breaks: [900, 1000] }, () => 400)).toEqual([0, 400, 800, 1000])
    expect(cutsOf({ height: 100, breaks: [] }, () => 400)).toEqual([0, 100])
    expect(cutsOf({ height: 0, breaks: [] }, () => 400)).toEqual([0, 0])
  })

  it('is one sheet as long as it takes, for a picture', () => {
    const sheet = oneSheet(view(300), words)
    expect(sheet.height).toBeGreaterThan(300 * 28)
    expect(said(sheet)).toContain('第 1 页，共 1 页')
  })
})
