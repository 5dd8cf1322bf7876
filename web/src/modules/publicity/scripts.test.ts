import { describe, expect, it } from 'vitest'
import { find, type Promised } from './snapshot'
import { searchable, simplified, traditional } from '@/shared/scripts'

const one = (title: string): Promised => ({ id: title, no: '1', title, unit: '住建局', state: 'ON_TIME', words: '按时' })

describe('both scripts', () => {
  it('turns a sentence into the other script and back', () => {
    const text = '政府今年答应的事，做到哪一步了：老旧小区改造 412 个，征地拆迁，云浦区图书馆'
    expect(traditional(text)).toBe('政府今年答應的事，做到哪一步了：老舊小區改造 412 個，徵地拆遷，雲浦區圖書館')
    expect(simplified(traditional('老旧小区改造，重点项目开工，办事不出村'))).toBe('老旧小区改造，重点项目开工，办事不出村')
  })
  it('knows words in which a character turns another way', () => {
    expect(traditional('按标准联系，公里数在这里')).toBe('按標準聯繫，公里數在這裏')
  })
  it('finds simplified text by traditional words, and the other way round', () => {
    expect(find([one('老旧小区改造'), one('午托')], { words: '小區' }).map(each => each.title)).toEqual(['老旧小区改造'])
    expect(find([one('老舊小區改造')], { words: '小区' })).toHaveLength(1)
  })
  it('is not put off by full width or capitals', () => {
    expect(searchable('ＡＢ１２')).toBe('ab12')
  })
})
