import { expect, it } from 'vitest'
import zh from './zh-CN.json'
import { EVENTS, kindsIn, wordOf } from './notifications'

it('reads kinds however they are divided', () => {
  expect(kindsIn(' REPORT, VERIFY，SLIP_SIGN、 CLUE ')).toEqual(['REPORT', 'VERIFY', 'SLIP_SIGN', 'CLUE'])
  expect(kindsIn('  ')).toEqual([])
})

it('has a word for every event', () => {
  expect(Object.keys(zh.hook.word).sort()).toEqual(EVENTS.map(wordOf).sort())
})
