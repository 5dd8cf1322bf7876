// @vitest-environment jsdom
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n } from '@/app/i18n'
import { session } from '@/shared/session'
import ProblemPage from './ProblemPage.vue'

const request = { id: 'r1', result: '已清淤三公里，岸线垃圾全部清运，水质复测达标。', before: [], after: [], byName: '李', at: '2026-06-29T08:00:00Z' }
const whole = (state: string, verbs: string[], over: object = {}) => ({
  row: { id: 'p1', title: '黑臭水体', unit: { id: 'u', name: '水利局' }, state, source: 'HAND', registeredOn: '2026-06-01', dueOn: '2026-06-30', extended: false, overdueDays: 0, timesReopened: 0, measuresDone: 1, measures: 1 },
  facts: '河面有油污', originalDueOn: '2026-06-30', days: 20, acceptBy: '2026-06-03', round: 1, measures: [{ id: 'm1', round: 1, text: '清淤', owner: '李明', due: '2026-06-20', doneOn: '2026-06-18', doneName: '李' }],
  extensions: [], requests: [], lookbacks: [], past: [], may: { verbs, extensionUntil: '2026-06-25', longestExtension: 10, judgedBy: 'VERIFIER' }, today: '2026-06-29', ...over })
let file: object
let answers: Response[]
let posts: { path: string; body: Record<string, unknown>; command: string | null }[]
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

beforeEach(() => {
  localStorage.clear()
  posts = []
  session.value = { person: { id: 'p', name: '范承礼' }, unit: { id: 'v', name: '核验组' }, roles: ['VERIFIER'], tenant: { name: '示范市' }, dataDate: '2026-06-29', now: '2026-06-29T09:00:00Z', demo: false, idleMinutes: 30, mustChangePassword: false }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'GET') return answer(200, file)
    posts.push({ path, body: JSON.parse(String(init.body)) as Record<string, unknown>, command: new Headers(init.headers).get('Command-Id') })
    return answers.shift()!
  })
})
afterEach(() => vi.unstubAllGlobals())

async function open() {
  const page = mount(ProblemPage, { props: { id: 'p1' }, global: { plugins: [i18n], stubs: { RouterLink: RouterLinkStub } } })
  await flushPromises()
  return page
}
const press = async (page: Awaited<ReturnType<typeof open>>, words: string) => {
  const button = page.findAll('button').find(one => one.text() === words)!
  await (button.attributes('type') === 'button' ? button.trigger('click') : button.element.closest('form')!.dispatchEvent(new Event('submit', { cancelable: true })))
  await flushPromises()
}

it('keeps what a verifier typed when the file cannot be cleared, and says which evidence is lost', async () => {
  file = whole('CLEAR_REQUESTED', ['verify', 'judge'], { requests: [request] })
  answers = [answer(422, { status: 422, code: 'problem.evidence-damaged', detail: '有 1 份佐证已经丢失或被改动，不能销号：前.jpg' }), answer(200, whole('CLEARED', [], { requests: [{ ...request, verdict: { verdict: 'CLEARED', demands: '看过', byName: '范承礼', byUnit: '核验组', at: '2026-06-29T09:00:00Z' } }] }))]
  const page = await open()
  await page.find('.vf textarea').setValue('现场看过')
  await press(page, '销号')
  expect(page.find('[role=alert]').text()).toContain('前.jpg')
  expect((page.find('.vf textarea').element as HTMLTextAreaElement).value).toBe('现场看过')
  expect(posts[0]).toMatchObject({ path: '/api/problems/p1/clear', body: { request: 'r1', seen: '现场看过' } })
  await press(page, '销号')
  expect(posts[1]!.command).toBe(posts[0]!.command)
  expect(page.text()).toContain('核验组 范承礼')
  expect(page.find('.vf').exists()).toBe(false)
})

it('does not send a return that says nothing of what is missing', async () => {
  file = whole('CLEAR_REQUESTED', ['verify', 'judge'], { requests: [request] })
  const page = await open()
  await press(page, '退回补充')
  expect(posts).toHaveLength(0)
  expect(page.find('.vf [role=alert]').text()).toContain('写明还缺什么')
})

it('tells a person of the responsible unit why to stand back', async () => {
  file = whole('CLEAR_REQUESTED', [], { requests: [request], may: { verbs: [], objection: 'problem.own-unit', extensionUntil: '2026-06-25', longestExtension: 10, judgedBy: 'VERIFIER' } })
  const page = await open()
  expect(page.text()).toContain('须回避')
  expect(page.find('.vf').exists()).toBe(false)
})

it('names what a request still lacks and keeps it for the next visit', async () => {
  file = whole('RECTIFYING', ['add-measure', 'finish-measure', 'request-clearance'])
  const page = await open()
  await page.find('.rf textarea').setValue('已整改')
  await press(page, '申请销号')
  expect(posts).toHaveLength(0)
  expect(page.findAll('.rf [role=alert]').map(one => one.text())).toEqual(['整改结果至少 20 个字，现有 3 个', '缺整改前的佐证，至少附一张', '缺整改后的佐证，至少附一张'])
  page.unmount()
  expect(((await open()).find('.rf textarea').element as HTMLTextAreaElement).value).toBe('已整改')
})

it('offers only the verbs of the reader', async () => {
  file = whole('ASSIGNED', ['accept', 'dispute'])
  const page = await open()
  expect(page.findAll('.ph-acts .btn').map(one => one.text())).toEqual(['签收', '提异议'])
  expect(page.find('.ms-add').exists()).toBe(false)
})
