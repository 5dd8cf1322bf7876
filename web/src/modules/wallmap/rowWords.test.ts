import { expect, it } from 'vitest'
import type { Card } from './cards'
import { rowWords } from './rowWords'
import chinese from './zh-CN.json'

const say = (key: string, named: Record<string, unknown> = {}) => {
  const found = key.split('.').slice(1).reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], chinese)
  return String(found ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(named[name]))
}

it('says a row in words without translating it again', () => {
  const words = rowWords(say)
  expect(words.stalled(23)).toBe('停滞 23 日')
  expect(words.bar({ pv: 52, ev: 40.5, reported: 47.33 } as Card)).toBe('计划 52.0%，核验 40.5%，上报 47.3%')
  expect(words.strip([])).toBe('近 12 期灯，左早右近：—')
})
