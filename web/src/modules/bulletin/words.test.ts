import { expect, test } from 'vitest'
import { insertField, known } from './words'

test('puts a field at the caret and over what is selected', () => {
  expect(insertField('完成率，', '完成率', 3, 3)).toEqual({ text: '完成率{{完成率}}，', caret: 10 })
  expect(insertField('完成率12%，', '完成率', 3, 6)).toEqual({ text: '完成率{{完成率}}，', caret: 10 })
})
test('never splits another field', () => {
  expect(insertField('{{时序}}。', '红灯数', 3, 3).text).toBe('{{时序}}{{红灯数}}。')
})
test('names unknown fields once', () => {
  expect(known('{{完成率}} {{完成度}} {{ 完成度 }} {{', ['完成率'])).toEqual(['完成度'])
})
