import { describe, expect, it } from 'vitest'
import { useArrival } from './arrival'
import type { ImportedFile } from './api'
import { chordOf } from './planKeys'

const press = (key: string, over = {}) => ({ key, ctrlKey: true, metaKey: false, shiftKey: false, ...over })

describe('the keys of the page', () => {
  it('saves everywhere, also in a field', () => {
    expect(chordOf(press('s'), true)).toBe('save')
    expect(chordOf(press('S', { ctrlKey: false, metaKey: true }), false)).toBe('save')
  })

  it('undoes and does again outside fields only', () => {
    expect(chordOf(press('z'), false)).toBe('undo')
    expect(chordOf(press('Z', { shiftKey: true }), false)).toBe('redo')
    expect(chordOf(press('y'), false)).toBe('redo')
    expect(chordOf(press('z'), true)).toBeUndefined()
  })

  it('leaves keys without Ctrl alone', () => expect(chordOf(press('z', { ctrlKey: false }), false)).toBeUndefined())
})

describe('a plan from a file', () => {
  it('drops what was read before when the next file cannot be read', () => {
    const arrival = useArrival({ adopt: () => undefined })
    arrival.read({} as ImportedFile, 'a.xlsx')
    arrival.refuse('broken')
    expect(arrival.arrived.value).toBeUndefined()
    expect(arrival.unread.value).toBe('broken')
  })

  it('forgets the fault when a file can be read', () => {
    const arrival = useArrival({ adopt: () => undefined })
    arrival.refuse('broken')
    arrival.read({} as ImportedFile, 'b.xlsx')
    expect(arrival.unread.value).toBeUndefined()
    expect(arrival.arrived.value?.name).toBe('b.xlsx')
  })
})
