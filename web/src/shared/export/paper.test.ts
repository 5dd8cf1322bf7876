import { describe, expect, it } from 'vitest'
import { rect, text } from '../draw/scene'
import { oneSheet, PAPERS, sheetsOf, sheetSize, type Drawn, type View, type Words } from './paper'
import { cutsOf } from './sheets'

const words: Words = { dataDate: '数据日', printed: '打印', page: (n, of) => `第 ${n} 页，共 ${of} 页`, sheet: (row, column, rows, columns) => `第 ${row}-${column} 张，共 ${rows} 行 ${columns} 列`, day: '2026-07-01' }
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
    sheets.forEach(sheet => expect(said(sheet)).toContain('已完成'))
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

  /** Names left, one word a month: three years need more than a sheet of A4. */
  const months = (n: number, rows = 3): View => ({
    title: '三年行动', file: '横道', dataDate: '2026-06-30', version: '版本 2', legend: [{ label: '红线', draw: (x, y) => [rect(x, y, 2, 8, 'red')] }],
    draw: (asked, room): Drawn => {
      const width = room?.whole ? asked : Math.max(asked, 300 + n * 60)
      const month = (width - 300) / n
      const at = Array.from({ length: n }, (_, i) => 300 + i * month)
      return {
        width, height: rows * 28, pinned: 300, columns: at, breaks: Array.from({ length: rows }, (_, i) => (i + 1) * 28), head: { height: 40, marks: [text(0, 30, '事项', 12, 'ink-3'), ...at.map((x, i) => text(x + 3, 30, `${i + 1}月`, 12, 'ink-3'))] },
        marks: Array.from({ length: rows }, (_, row) => [text(0, row * 28 + 18, `第${row + 1}件`, 13, 'ink-1'), rect(300, row * 28 + 8, width - 300, 11, 'ink-2')]).flat(),
      }
    },
  })

  it('goes on over columns of sheets where it is wider, names and heads on each, numbered by row and column', () => {
    const sheets = sheetsOf(months(36, 60), 'A4', 'landscape', words)
    const columns = sheets.filter(sheet => said(sheet).some(each => each.startsWith('第 1-'))).length
    expect(columns).toBeGreaterThan(2)
    expect(sheets.length % columns).toBe(0)
    sheets.forEach((sheet, n) => {
      const [row, column] = [Math.floor(n / columns) + 1, (n % columns) + 1]
      expect(said(sheet)).toEqual(expect.arrayContaining(['三年行动', '红线', '事项', `第 ${row}-${column} 张，共 ${sheets.length / columns} 行 ${columns} 列`]))
      expect(said(sheet).join()).toContain('数据日 2026-06-30　版本 2')
      for (const mark of [...sheet.body, ...sheet.frame]) if (mark.k === 'rect') expect(mark.x + mark.w).toBeLessThanOrEqual(sheet.width - 9.9)
    })
    const first = sheets.slice(0, columns)
    expect(first.flatMap(sheet => said(sheet).filter(each => /^\d+月$/.test(each)))).toEqual(Array.from({ length: 36 }, (_, i) => `${i + 1}月`))
    first.forEach(sheet => expect(said(sheet)).toContain('第1件'))
    const bars = first.map(sheet => sheet.body.reduce((sum, mark) => sum + (mark.k === 'rect' && mark.y === sheet.body.find(one => one.k === 'rect')!.y ? mark.w : 0), 0))
    expect(bars.reduce((sum, each) => sum + each, 0)).toBeCloseTo(36 * 60 * 0.285, 0)
  })

  it('is set a little smaller rather than on a second column, and as wide as one sheet where that is asked for', () => {
    expect(sheetsOf(months(13), 'A4', 'landscape', words)).toHaveLength(1)
    const whole = sheetsOf(months(36), 'A4', 'landscape', words, true)
    expect(whole).toHaveLength(1)
    expect(said(whole[0]!)).toContain('第 1 页，共 1 页')
  })

  it('is one picture as wide as it takes', () => {
    const sheet = oneSheet(months(60), words)
    expect(sheet.width).toBe(300 + 60 * 60 + 48)
    expect(said(sheet)).toEqual(expect.arrayContaining(['1月', '60月', '红线']))
  })
})
