import { describe, expect, it } from 'vitest'
import en from './en.json'
import chinese from './zh-CN.json'
import { chance, reasonArgs, reasonKey, stepKey } from './reason'

const name = (lamp: string) => chinese.lamp[lamp as keyof typeof chinese.lamp]

function keys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? keys(value as object, `${path}${key}.`) : [`${path}${key}`]))
}

describe('the reason of a lamp', () => {
  it('rounds numbers, shortens dates and names lamps', () => {
    expect(reasonArgs({ spi: 0.7789, gap: -11.52, days: 5, due: '2026-06-30', raw: 'GREEN', node: '签约' }, name)).toEqual({
      spi: '0.779', gap: '−11.5', days: '5', due: '06-30', raw: '绿', node: '签约',
    })
  })

  it('never rounds a chance to none or to certainty', () => {
    expect([chance(0.0004), chance(0), chance(0.384), chance(0.9996), chance(1)]).toEqual(['<1%', '0%', '38%', '>99%', '100%'])
  })

  it('finds its words', () => {
    expect(keys(chinese)).toContain(reasonKey({ code: 'spi.red', args: {} }).replace('progress.', ''))
    expect(keys(chinese)).toContain(stepKey({ code: 'step.verify', args: {} }).replace('progress.', ''))
    expect(keys(en)).toEqual(keys(chinese))
  })
})
