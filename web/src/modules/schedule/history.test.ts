import { describe, expect, it } from 'vitest'
import { useHistory } from './history'

function page() {
  let state = 'a'
  let time = 0
  const history = useHistory(() => state, to => { state = to }, () => time)
  const change = (to: string, run?: string) => { const before = state; state = to; history.note({ key: 'set', about: to }, before, run) }
  return { history, change, state: () => state, wait: (ms: number) => { time += ms } }
}

describe('undo', () => {
  it('goes back through every state and forth again, and says what it takes back', () => {
    const { history, change, state } = page()
    change('b')
    change('c')
    expect(history.lastDone.value).toEqual({ key: 'set', about: 'c' })
    expect(history.undo()?.about).toBe('c')
    expect(history.undo()?.about).toBe('b')
    expect([state(), history.undo()]).toEqual(['a', undefined])
    expect(history.redo()?.about).toBe('b')
    expect(history.redo()?.about).toBe('c')
    expect([state(), history.redo()]).toEqual(['c', undefined])
  })

  it('forgets what was undone once something new is done', () => {
    const { history, change, state } = page()
    change('b')
    history.undo()
    change('x')
    expect([history.redo(), state()]).toEqual([undefined, 'x'])
  })

  it('takes typing in one field as one step, until there is a pause', () => {
    const { history, change, state, wait } = page()
    change('1', 'A.name')
    change('12', 'A.name')
    wait(5000)
    change('123', 'A.name')
    history.undo()
    expect(state()).toBe('12')
    history.undo()
    expect(state()).toBe('a')
    history.redo()
    expect(state()).toBe('12')
  })

  it('has no end', () => {
    const { history, change, state } = page()
    for (let n = 0; n < 1000; n++) change(String(n))
    for (let n = 0; n < 1000; n++) history.undo()
    expect(state()).toBe('a')
  })
})
