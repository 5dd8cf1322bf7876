import { describe, expect, it } from 'vitest'
import { useAttempt } from './attempt'

describe('an attempt', () => {
  it('runs one request at a time', async () => {
    const { busy, attempt } = useAttempt()
    let finish = () => {}
    const first = attempt(() => new Promise<void>(done => { finish = done }))
    expect(busy.value).toBe(true)
    expect(await attempt(() => Promise.reject(new Error('never begun')))).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect(busy.value).toBe(false)
  })

  it('keeps why it failed until the next try', async () => {
    const { busy, problem, attempt } = useAttempt()
    expect(await attempt(() => Promise.reject('no'))).toBe(false)
    expect(problem.value).toBe('no')
    expect(busy.value).toBe(false)
    expect(await attempt(() => Promise.resolve())).toBe(true)
    expect(problem.value).toBeUndefined()
  })
})
