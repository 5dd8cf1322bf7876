// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { get, post, Problem, whenSignedOut } from './http'

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
afterEach(() => vi.unstubAllGlobals())

it('sends a command with its id and the token of the cookie', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  const fetched = vi.fn().mockResolvedValue(answer(200, { ok: true }))
  vi.stubGlobal('fetch', fetched)
  await post('/api/x', { a: 1 })
  const headers = fetched.mock.calls[0]![1].headers
  expect(headers['X-XSRF-TOKEN']).toBe('abc')
  expect(headers['Command-Id']).toMatch(/^[0-9a-f-]{36}$/)
})

it('turns a refusal into a problem with its code and its fields', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer(400, { code: 'x.bad', detail: '第 3 行没有期限', errors: [{ field: 'due', code: 'x', message: 'm' }] })))
  const problem = (await get('/api/x').catch(no => no)) as Problem
  expect([problem.code, problem.message, problem.errors[0]?.field]).toEqual(['x.bad', '第 3 行没有期限', 'due'])
})

it('tries once more, with the same command, after the user has signed in again', async () => {
  const fetched = vi.fn().mockResolvedValueOnce(answer(401, {})).mockResolvedValueOnce(answer(200, { done: true }))
  vi.stubGlobal('fetch', fetched)
  whenSignedOut(async () => true)
  expect(await post('/api/x', {})).toEqual({ done: true })
  expect(fetched.mock.calls[0]![1].headers['Command-Id']).toBe(fetched.mock.calls[1]![1].headers['Command-Id'])
})

it('renews a token that the browser lost and sends the same command again', async () => {
  const fetched = vi.fn().mockResolvedValueOnce(answer(403, { code: 'access.page-outdated' })).mockResolvedValueOnce(answer(200, {})).mockResolvedValueOnce(answer(200, { done: true }))
  vi.stubGlobal('fetch', fetched)
  expect(await post('/api/x', {})).toEqual({ done: true })
  expect(fetched.mock.calls[1]![0]).toBe('/api/session/hint')
  expect(fetched.mock.calls[0]![1].headers['Command-Id']).toBe(fetched.mock.calls[2]![1].headers['Command-Id'])
})
