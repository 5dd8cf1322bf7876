// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { onPaper } from './palette'
import { fitted, hatch, lampMark, lines, placed, reachOf, rect, ring, shape, stroke, text, widthOf } from './scene'
import { svgOf } from './svg'

describe('a scene', () => {
  it('is written as shapes and words, and nothing from outside', () => {
    const svg = svgOf({ width: 200, height: 100, marks: [rect(1, 2, 30, 10, 'indigo-wash', 'indigo'), ring(50, 50, 5, 'green'), shape([0, 0, 10, 0, 5, 10], 'red'), stroke([0, 0, 5, 5], 'ink-2', 1, [2, 2]), text(10, 20, '配水管 <11.4> & 公里', 13, 'ink-1', { bold: true, halo: 'paper' })] }, onPaper, '图 & 表')
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(read.querySelector('parsererror')).toBeNull()
    expect(read.querySelector('text')?.textContent).toBe('配水管 <11.4> & 公里')
    expect(['rect', 'circle', 'path', 'text'].map(name => read.querySelectorAll(name).length)).toEqual([2, 1, 2, 1])
    expect(svg).not.toMatch(/<image|href|var\(|url\(/)
  })

  it('leaves out what XML does not know', () => {
    expect(svgOf({ width: 1, height: 1, marks: [text(0, 0, 'a\u0000b\u000bc', 12, 'ink-1')] }, onPaper, '')).toContain('>abc<')
  })

  it('shortens words to their room and wraps between Chinese characters, not within numbers', () => {
    expect(fitted('望川县第二水厂', 10, 45)).toBe('望川县…')
    expect(fitted('望川县', 10, 5)).toBe('')
    expect(lines('投资 12,345.6 万元建设', 10, 60)).toEqual(['投资', '12,345.6 万', '元建设'].map(each => expect.stringContaining(each.slice(0, 2))))
    expect(lines('一二三四五六七八九十', 10, 30, 2)).toEqual(['一二三', '四五…'])
    expect(widthOf('一二', 10)).toBe(20)
  })

  it('hatches within its box only', () => {
    for (const mark of hatch(10, 10, 30, 8, 'reported')) {
      const reach = reachOf(mark)
      expect(reach.left).toBeGreaterThanOrEqual(10)
      expect(reach.right).toBeLessThanOrEqual(40)
      expect(reach.top).toBeGreaterThanOrEqual(10)
      expect(reach.bottom).toBeLessThanOrEqual(18)
    }
  })

  it('gives each lamp a shape of its own', () => {
    expect(['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY'].map(lamp => { const mark = lampMark(lamp, 0, 0); return `${mark.k}${mark.k === 'path' ? mark.at.length : ''}${'fill' in mark && mark.fill ? 'f' : ''}` })).toEqual(['rectf', 'path6f', 'ringf', 'path8f', 'ring'])
  })

  it('is laid on paper by moving and scaling every mark', () => {
    expect(placed(text(10, 20, 'a', 10, 'ink-1', { max: 50 }), 5, 5, 2)).toMatchObject({ x: 25, y: 45, size: 20, max: 100 })
    expect(placed(stroke([0, 0, 10, 10], 'ink-1', 1, [2]), 1, 2, 3)).toMatchObject({ at: [1, 2, 31, 32], line: 3, dash: [6] })
  })
})
