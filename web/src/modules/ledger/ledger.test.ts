import { expect, it } from 'vitest'
import zh from './zh-CN.json'
import { KINDS, backwards, exportAddress, grouped, wordOf } from './ledger'

it('has words for every kind, and leaves an unknown one as it is', () => {
  const words = zh.kind as Record<string, string>
  expect(KINDS.filter(kind => !words[wordOf(kind)!.slice('ledger.kind.'.length)])).toEqual([])
  expect(wordOf('something.new')).toBeUndefined()
})

it('asks for the days that were given only', () => {
  expect([exportAddress('', ''), exportAddress('2026-06-01', ''), exportAddress('2026-06-01', '2026-06-30')])
    .toEqual(['/api/ledger/export', '/api/ledger/export?from=2026-06-01', '/api/ledger/export?from=2026-06-01&to=2026-06-30'])
  expect([backwards('2026-06-02', '2026-06-01'), backwards('2026-06-01', '2026-06-01'), backwards('', '2026-06-01')]).toEqual([true, false, false])
})

it('groups a hash for the eye without losing a digit', () => {
  expect(grouped('0123456789ab')).toBe('0123 4567 89ab')
  expect(grouped('a'.repeat(64)).split(' ').join('')).toBe('a'.repeat(64))
})
