import { describe, expect, it, vi } from 'vitest'
import type { Tile } from './tiles'
import { bandsOf, changed, fetchWall, fit, nextPage, phraseOf, postedPages, SignedOut, type Posted, type Red } from './wall'

const tile = (part: Partial<Tile>): Tile => ({ unitId: 'a', city: false, lamp: 'GREEN', items: 3, red: 1, yellow: 0, green: 2, blue: 0, grey: 0, ...part })
const red = (part: Partial<Red>): Red => ({ itemId: 'i', no: '1', title: '渔港', state: 'RUNNING', ...part })

describe('the wall', () => {
  it('turns round and round, and begins anew when pages went away', () => {
    expect([nextPage(0, 3), nextPage(2, 3), nextPage(7, 3), nextPage(0, 1), nextPage(0, 0)]).toEqual([1, 0, 0, 0, 0])
  })
  it('turns a posted month class by class, long classes in parts', () => {
    const rows = Array.from({ length: 12 }, (_, n) => ({ unit: `u${n}`, name: `单位${n}`, items: 1, red: 0, closeToAbove: false, corrections: [] }))
    const posted: Posted = { id: 'p', campaign: '攻坚', year: 2026, month: 5, dataDate: '2026-05-31', frozenAt: '2026-06-03T02:00:00Z', postedAt: '2026-06-12T02:00:00Z', postedBy: '周', classes: [{ label: '县区', rows }, { label: '部门', rows: rows.slice(0, 2) }] }
    const pages = postedPages([posted])
    expect(pages.map(page => [page.kind, page.posting?.label, page.posting?.rows.length, page.posting?.part, page.posting?.parts])).toEqual(
      [['POSTING', '县区', 10, 1, 2], ['POSTING', '县区', 2, 2, 2], ['POSTING', '部门', 2, 1, 1]])
    expect(postedPages([])).toEqual([])
  })
  it('fills a screen of its own shape and stands in the middle of others', () => {
    expect(fit(3840, 2160)).toEqual({ scale: 2, left: 0, top: 0 })
    expect(fit(1920, 1200)).toEqual({ scale: 1, left: 0, top: 60 })
    expect(fit(1000, 1080).scale).toBeCloseTo(0.5208, 3)
  })
  it('outlines tiles that changed, nothing on the first reading', () => {
    expect(changed(undefined, [tile({})]).size).toBe(0)
    expect([...changed([tile({}), tile({ unitId: 'b' })], [tile({ red: 2 }), tile({ unitId: 'b' }), tile({ unitId: 'new' })])]).toEqual(['a'])
  })
  it('says one phrase of a red item', () => {
    expect(phraseOf(red({ stalledDays: 23, lampSince: '2026-06-30' }), '2026-06-30')).toEqual({ key: 'stalled', n: 23 })
    expect(phraseOf(red({ lampSince: '2026-06-30', redLine: '2026-07-10' }), '2026-06-30')).toEqual({ key: 'turned', n: 0 })
    expect(phraseOf(red({ redLine: '2026-06-20' }), '2026-06-30')).toEqual({ key: 'over', n: 10 })
    expect(phraseOf(red({}), '2026-06-30')).toBeUndefined()
  })
  it('puts places in three bands by their lamp, without the city and the empty ones', () => {
    const bands = bandsOf([tile({ cappedSpi: 0.96 }), tile({ unitId: 'b', lamp: 'BLUE', cappedSpi: 0.99 }), tile({ unitId: 'c', lamp: 'RED' }), tile({ city: true }), tile({ unitId: 'd', items: 0 })])
    expect(bands.map(band => band.tiles.map(one => one.unitId))).toEqual([['b', 'a'], [], ['c']])
  })
})

describe('reading the wall', () => {
  it('tells a revoked screen from a server that is away', async () => {
    const answer = (status: number) => vi.stubGlobal('fetch', async () => new Response('{}', { status }))
    answer(401)
    await expect(fetchWall('x')).rejects.toBeInstanceOf(SignedOut)
    answer(503)
    await expect(fetchWall('x')).rejects.not.toBeInstanceOf(SignedOut)
    vi.unstubAllGlobals()
  })
})
