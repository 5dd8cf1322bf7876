import { describe, expect, it } from 'vitest'
import type { Card } from './cards'
import { boardDrawn, sideBySide } from './printedBoard'

const cards = (n: number, state: string) => Array.from({ length: n }, (_, i) => ({ itemId: `${state}${i}`, title: `${state}${i}`, lamp: 'RED', state }) as Card)
const words = (key: string) => key

describe('the board on paper', () => {
  it('gives what room there is to the state with the most items', () => {
    expect(sideBySide([77, 1654, 1, 23], 8)).toEqual([1, 5, 1, 1])
    expect(sideBySide([2, 1], 9)).toEqual([2, 1])
    expect(sideBySide([], 5)).toEqual([])
  })

  it('shows every card once, across before down, and keeps within its width', () => {
    const drawn = boardDrawn([...cards(30, 'RUNNING'), ...cards(2, 'ACCEPTED')], words, 960)
    const titles = drawn.marks.flatMap(mark => (mark.k === 'text' ? [mark.text] : []))
    expect(new Set(titles).size).toBe(32)
    expect(drawn.width).toBe(960)
    for (const mark of drawn.marks) if (mark.k === 'rect') expect(mark.x + mark.w).toBeLessThanOrEqual(960.5)
    const at = (title: string) => drawn.marks.find(mark => mark.k === 'text' && mark.text === title) as { x: number; y: number }
    expect(at('RUNNING1').y).toBe(at('RUNNING0').y)
    expect(at('RUNNING1').x).toBeGreaterThan(at('RUNNING0').x)
  })

  it('goes on to the right where states with items would be too narrow, unless it has to be in one piece', () => {
    const all = ['DRAFT', 'HANDED_OVER', 'ACCEPTED', 'RUNNING', 'DONE_CLAIMED', 'DONE_VERIFIED'].flatMap(state => cards(3, state))
    expect(boardDrawn(all, words, 500).width).toBeGreaterThan(700)
    expect(boardDrawn(all, words, 500).columns?.length).toBe(6)
    expect(boardDrawn(all, words, 500, { whole: true }).width).toBe(500)
  })
})
