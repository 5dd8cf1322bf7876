import { describe, expect, it } from 'vitest'
import { awaited, mayPass } from './review'

describe('the four steps', () => {
  it('come one after the other', () => {
    expect(awaited({ state: 'PROPOSED' })?.step).toBe('BUSINESS')
    expect(awaited({ state: 'BUSINESS_REVIEWED' })?.step).toBe('SECRECY')
    expect(awaited({ state: 'SECRECY_REVIEWED' })?.step).toBe('RELEASE')
    expect(awaited({ state: 'RELEASED' })).toBeUndefined()
  })
  it('are taken by the right role, and never twice by one person', () => {
    const acts = [{ step: 'DRAFT', by: 'a' }]
    expect(mayPass({ state: 'PROPOSED' }, acts, 'b', ['LEADER'])).toBe(true)
    expect(mayPass({ state: 'PROPOSED' }, acts, 'a', ['LEADER'])).toBe(false)
    expect(mayPass({ state: 'PROPOSED' }, acts, 'b', ['RELEASER'])).toBe(false)
  })
})
