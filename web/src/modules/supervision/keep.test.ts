// @vitest-environment jsdom
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { useKept } from './keep'

describe('a text being written', () => {
  beforeEach(() => localStorage.clear())

  it('is there again after a reload and gone once it was sent', async () => {
    const first = useKept(() => 'one.answer', () => '')
    first.text.value = '增开一个工作面'
    await nextTick()
    const again = useKept(() => 'one.answer', () => '')
    expect(again.text.value).toBe('增开一个工作面')
    again.drop()
    expect(useKept(() => 'one.answer', () => '').text.value).toBe('')
  })

  it('is not kept while it says what was proposed', async () => {
    const kept = useKept(() => 'two.facts', () => '截至')
    kept.text.value = '截至今天'
    await nextTick()
    kept.text.value = '截至'
    await nextTick()
    expect(localStorage.length).toBe(0)
  })
})
