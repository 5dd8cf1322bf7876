// @vitest-environment jsdom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n } from '@/app/i18n'
import { whenSignedOut } from '@/shared/http'
import { session } from '@/shared/session'
import ReportPage from './ReportPage.vue'

const window6 = { from: '2026-06-16', to: '2026-06-30', due: '2026-06-30T10:00:00Z', closes: '2026-07-03', label: '6月下半月' }
const form = {
  item: { id: 'i1', no: '0417', title: '沿江旧城片区征迁交地', lamp: 'YELLOW', state: 'RUNNING' }, window: window6, windows: [window6], recent: [], version: 6,
  measures: [{ id: 'm1', kind: 'INDICATOR', name: '累计签约', unit: '户', target: 960, last: 661, done: false, counts: true }],
}
const filed = { id: 'r', item: 'i1', n: 7, filedAt: '2026-06-29T08:00:00Z', toBeVerified: false }
const changes = { version: 7, filedBy: '何庭安', filedAt: '2026-06-29T08:00:00Z', progress: '', problem: '', plan: '', suggestion: '', values: [{ measure: 'm1', name: '累计签约', unit: '户', before: 661, after: 700, yours: 702 }] }
let answers: (Response | Error)[]
let posts: { body: Record<string, unknown>; command: string | null }[]
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  localStorage.clear()
  posts = []
  session.value = { person: { id: 'p', name: '陆知行' }, unit: { id: 'u', name: '柳湾区' }, roles: ['LIAISON'], tenant: { name: '示范市' }, dataDate: '2026-06-29', now: '2026-06-30T09:00:00Z', demo: false, idleMinutes: 30, mustChangePassword: false }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.endsWith('/report-form')) return answer(200, form)
    if (!path.endsWith('/reports')) return answer(200, {})
    posts.push({ body: JSON.parse(String(init.body)) as Record<string, unknown>, command: new Headers(init.headers).get('Command-Id') })
    const next = answers.shift()!
    if (next instanceof Error) throw next
    return next
  })
})
afterEach(() => vi.unstubAllGlobals())

async function open() {
  const page = mount(ReportPage, { props: { id: 'i1' }, global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } } })
  await flushPromises()
  return page
}
const press = async (page: Awaited<ReturnType<typeof open>>, words: string) => {
  const button = page.findAll('button').find(one => one.text() === words)!
  await (words === '提交' ? page.get('form').trigger('submit') : button.trigger('click'))
  await flushPromises()
}

it('files an unchanged report by two clicks on the page', async () => {
  answers = [answer(201, filed)]
  const page = await open()
  await press(page, '各项都同上期')
  await press(page, '提交')
  expect(posts.map(post => post.body)).toMatchObject([{ version: 6, unchanged: true, values: [{ measure: 'm1', same: true }] }])
  expect(page.text()).toContain('已提交')
})

it('sends nothing while a field is empty and says which', async () => {
  answers = []
  const page = await open()
  await press(page, '提交')
  expect(posts).toEqual([])
  expect(page.get('.q .err').text()).toContain('同上期')
})

it('repeats the same command when the first answer got lost', async () => {
  answers = [new TypeError('network'), answer(201, filed)]
  const page = await open()
  await page.get('#m1').setValue('702')
  await press(page, '提交')
  expect(page.get<HTMLInputElement>('#m1').element.value).toBe('702')
  await press(page, '提交')
  expect(posts).toHaveLength(2)
  expect(posts[0]!.command).toBe(posts[1]!.command)
})

it('loses nothing when the session ended while typing', async () => {
  answers = [answer(401, { code: 'access.signed-out' }), answer(201, filed)]
  const asked = vi.fn(async () => true)
  whenSignedOut(asked)
  const page = await open()
  await page.get('#m1').setValue('702')
  await press(page, '提交')
  expect(asked).toHaveBeenCalledOnce()
  expect(posts[1]!.body).toMatchObject({ values: [{ measure: 'm1', value: 702 }] })
})

it('shows what the other one filed and files again on top of it', async () => {
  answers = [answer(409, { code: 'report.somebody-filed', changes })]
  const page = await open()
  await page.get('#m1').setValue('702')
  await press(page, '提交')
  expect(page.get('.stale').text()).toContain('何庭安')
  expect(page.findAll('.stale tbody td').map(cell => cell.text())).toEqual(['累计签约户', '661', '700', '702'])
})
