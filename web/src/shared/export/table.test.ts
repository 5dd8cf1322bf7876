// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pageView } from './page'
import { readTable, tableDrawn } from './table'

const texts = (drawn: ReturnType<typeof tableDrawn>) => drawn.marks.flatMap(mark => (mark.k === 'text' ? [mark.text] : []))

describe('a printed list', () => {
  it('wraps long names, keeps numbers right, and breaks only between rows', () => {
    const drawn = tableDrawn([{ title: '事项', grow: 1 }, { title: '缺口', right: true }], [{ cells: ['望川县第二水厂扩建工程取水头部与原水管线建设', '−5.0'] }, { cells: ['短', '1'] }], 200)
    expect(texts(drawn).filter(each => each !== '−5.0' && each !== '1' && each !== '短').join('')).toBe('望川县第二水厂扩建工程取水头部与原水管线建设')
    expect(drawn.breaks).toHaveLength(2)
    expect(drawn.breaks[0]).toBeGreaterThan(drawn.breaks[1]! - drawn.breaks[0]!)
    const number = drawn.marks.find(mark => mark.k === 'text' && mark.text === '−5.0')
    expect(number?.k === 'text' && [number.anchor, Math.round(number.x)]).toEqual(['end', 200])
  })

  it('never grows wider than the sheet, however many columns there are', () => {
    const columns = Array.from({ length: 30 }, (_, i) => ({ title: `指标名称${i}` }))
    const drawn = tableDrawn(columns, [{ cells: columns.map(() => '一段比较长的文字内容') }], 800)
    for (const mark of drawn.marks) if (mark.k === 'text') expect(mark.x).toBeLessThanOrEqual(800)
  })

  it('reads a table as it stands in the page: lamps, fields, levels, sums; not what is hidden or pressed', () => {
    document.body.innerHTML = `<table><thead><tr><th>单位</th><th class="n">红</th><th style="display:none">藏</th><th>灯</th></tr></thead>
      <tbody><tr aria-level="2"><td>林湾区 <button class="btn">改</button></td><td class="n"><input value="12"></td><td style="display:none">x</td><td><span class="lamp l-r"><i></i><span>红</span></span></td></tr></tbody>
      <tfoot><tr><td colspan="2">合计</td><td style="display:none"></td><td>1</td></tr></tfoot></table>`
    const { columns, rows } = readTable(document.querySelector('table')!)
    expect(columns.map(each => [each.title, each.right ?? false])).toEqual([['单位', false], ['红', true], ['灯', false]])
    expect(rows[0]).toEqual({ level: 1, cells: [{ text: '林湾区' }, { text: '12' }, { text: '红', lamp: 'RED' }] })
    expect(rows[1]?.strong).toBe(true)
    expect(rows[1]?.cells.map(each => (typeof each === 'string' ? each : each.text))).toEqual(['合计', '', '1'])
  })

  it('takes every list of a page under its own heading, trees with their steps', () => {
    document.body.innerHTML = `<main><h2>分解</h2><div role="treegrid"><div role="row"><span role="columnheader">事项</span></div><div role="row" aria-level="1"><span role="gridcell">城市更新</span></div><div role="row" aria-level="2"><span role="gridcell">老旧小区</span></div></div>
      <h2>责任</h2><table><tr><th>领导</th><th>县区</th></tr><tr><td>甲</td><td>林湾</td></tr></table><table><tr><td></td></tr></table></main>`
    const view = pageView(document.querySelector('main')!, '攻坚行动', '分解')
    const drawn = view.draw(600)
    expect(texts(drawn)).toEqual(['分解', '事项', '城市更新', '老旧小区', '责任', '领导', '县区', '甲', '林湾'])
    const x = (words: string) => drawn.marks.flatMap(mark => (mark.k === 'text' && mark.text === words ? [mark.x] : []))[0] ?? 0
    expect(x('老旧小区')).toBeGreaterThan(x('城市更新'))
    expect(view.upright).toBe(true)
  })
})
