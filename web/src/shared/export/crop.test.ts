import { describe, expect, it } from 'vitest'
import { rect, ring, shape, stroke, text, type Mark } from '../draw/scene'
import { cropped } from './crop'

const between = (mark: Mark) => cropped(mark, 100, 200)

describe('what stands between two uprights', () => {
  it('keeps a mark that stands within as it is, and leaves out what stands beside', () => {
    for (const mark of [rect(110, 0, 20, 5, 'red'), ring(150, 5, 4, 'green'), stroke([110, 0, 190, 9], 'ink-1'), text(120, 10, '柳湾', 12, 'ink-1')]) expect(between(mark)).toEqual([mark])
    for (const mark of [rect(0, 0, 20, 5, 'red'), ring(250, 5, 4, 'green'), stroke([0, 0, 90, 9], 'ink-1'), text(220, 10, '柳湾', 12, 'ink-1')]) expect(between(mark)).toEqual([])
  })

  it('lets a bar go on over the cut, its cut end open', () => {
    expect(between(rect(50, 2, 100, 8, 'red'))).toEqual([rect(100, 2, 50, 8, 'red')])
    const parts = between(rect(50, 2, 100, 8, 'indigo-wash', 'indigo', 1))
    expect(parts).toHaveLength(4)
    expect(parts).not.toContainEqual(stroke([100, 2, 100, 10], 'indigo', 1))
    expect(parts).toContainEqual(stroke([150, 2, 150, 10], 'indigo', 1))
  })

  it('cuts lines where they cross, also where they leave and come back', () => {
    expect(between(stroke([0, 0, 300, 300], 'ink-1'))).toEqual([stroke([100, 100, 200, 200], 'ink-1')])
    expect(between(stroke([150, 0, 250, 0, 250, 10, 150, 10], 'ink-1'))).toEqual([stroke([150, 0, 200, 0], 'ink-1'), stroke([200, 10, 150, 10], 'ink-1')])
    expect(between(stroke([150, 0, 150, 90], 'ink-1'))).toEqual([stroke([150, 0, 150, 90], 'ink-1')])
  })

  it('cuts an area along the uprights', () => {
    const [cut] = between(shape([50, 0, 250, 0, 250, 10, 50, 10], 'green'))
    expect(cut?.k === 'path' && [Math.min(...cut.at.filter((_, i) => i % 2 === 0)), Math.max(...cut.at.filter((_, i) => i % 2 === 0))]).toEqual([100, 200])
  })

  it('sets words whole on the side where most of them stand', () => {
    expect(between(text(190, 10, '一二三四', 10, 'ink-1'))).toEqual([])
    expect(cropped(text(190, 10, '一二三四', 10, 'ink-1'), 200, 300)).toEqual([text(200, 10, '一二三四', 10, 'ink-1')])
    expect(between(text(170, 10, '一二三四', 10, 'ink-1'))).toEqual([text(160, 10, '一二三四', 10, 'ink-1')])
  })
})
