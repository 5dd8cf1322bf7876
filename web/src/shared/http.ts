import { ref } from 'vue'
import { uuid7 } from './uuid'

export interface FieldError {
  field: string
  code: string
  message: string
}

/** A "no" of the server, as problem+json says it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly errors: FieldError[]
  readonly changes?: unknown

  constructor(body: { status: number; code?: string; title?: string; detail?: string; errors?: FieldError[]; changes?: unknown }) {
    super(body.detail ?? body.title ?? String(body.status))
    this.status = body.status
    this.code = body.code ?? 'unknown'
    this.title = body.title ?? ''
    this.errors = body.errors ?? []
    this.changes = body.changes
  }
}

interface Options {
  /** does not open the sign-in over the page on 401 */
  quiet?: boolean
  /** the command's id; made here if absent, given by callers who may send twice */
  command?: string
  headers?: Record<string, string>
  signal?: AbortSignal
  /** the page's token was renewed for this request already */
  renewed?: boolean
}

/** Requests under way longer than a moment: the line under the top bar. */
export const waiting = ref(0)
/** True while the server or its database does not answer; heals by itself. */
export const away = ref(false)

let onSignedOut: () => Promise<boolean> = async () => false
/** The shell says how a signed-out page gets its user back; true means: try once more. */
export const whenSignedOut = (ask: () => Promise<boolean>) => { onSignedOut = ask }

const cookie = (name: string) => document.cookie.split('; ').find(one => one.startsWith(`${name}=`))?.slice(name.length + 1)
const language = () => document.documentElement.lang || 'zh-CN'

export const get = <T>(path: string, options: Options = {}) => send<T>('GET', path, undefined, options)
export const post = <T>(path: string, body?: unknown, options: Options = {}) => send<T>('POST', path, body ?? {}, { command: uuid7(), ...options })
export const put = <T>(path: string, body?: unknown, options: Options = {}) => send<T>('PUT', path, body ?? {}, { command: uuid7(), ...options })
export const del = <T = void>(path: string, options: Options = {}) => send<T>('DELETE', path, undefined, { command: uuid7(), ...options })
export function upload<T>(path: string, file: File, options: Options = {}) {
  const form = new FormData()
  form.append('file', file, file.name)
  return send<T>('POST', path, form, { command: uuid7(), ...options })
}

async function send<T>(method: string, path: string, body: unknown, options: Options, again = false): Promise<T> {
  const done = startWaiting()
  const answer = await fetch(path, { method, headers: headersOf(method, body, options), body: bodyOf(body), credentials: 'same-origin', ...(options.signal ? { signal: options.signal } : {}) })
    .catch(fault => {
      if ((fault as Error).name === 'AbortError') throw fault
      watchReturn()
      throw new Problem({ status: 0, code: 'shared.offline', detail: offlineSentence() })
    })
    .finally(done)
  if (answer.status === 503 || answer.status === 502) watchReturn()
  if (answer.ok) return (answer.status === 204 ? undefined : await parsed(answer)) as T
  const problem = new Problem({ status: answer.status, ...(await answer.json().catch(() => ({}))) })
  if (problem.code === 'access.page-outdated' && !options.renewed && (await renewToken())) return send<T>(method, path, body, { ...options, renewed: true }, again)
  if (problem.status === 401 && !options.quiet && !again && (await onSignedOut())) return send<T>(method, path, body, options, true)
  throw problem
}

/** A page that lost its token gets a new one with any answer; nobody has to load it again for that. */
const renewToken = () => fetch('/api/session/hint', { headers: { Accept: 'application/json' } }).then(answer => answer.ok, () => false)

/** Counts a request only when it takes longer than a moment. */
function startWaiting() {
  let shown = false
  const timer = setTimeout(() => { shown = true; waiting.value++ }, 300)
  return () => {
    clearTimeout(timer)
    if (shown) waiting.value--
  }
}

const parsed = async (answer: Response) => {
  const type = answer.headers.get('content-type') ?? ''
  return type.includes('json') ? answer.json() : type.includes('pdf') ? answer.blob() : answer.text()
}
const bodyOf = (body: unknown) => (body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body))

function headersOf(method: string, body: unknown, options: Options) {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', 'Accept-Language': language(), ...options.headers }
  if (body !== undefined && !(body instanceof FormData)) headers['Content-Type'] = 'application/json'
  if (options.command) headers['Command-Id'] = options.command
  const token = cookie('XSRF-TOKEN')
  if (method !== 'GET' && token) headers['X-XSRF-TOKEN'] = decodeURIComponent(token)
  return headers
}

const offlineSentence = () => (language() === 'en'
  ? 'The server does not answer. What you typed stays here; the page tries again by itself.'
  : '服务器连不上，已填内容都在本页；页面会自动重试。')

/** Asks every two seconds until the server and its database are back. */
function watchReturn() {
  if (away.value) return
  away.value = true
  const ask = async () => {
    const well = await fetch('/api/session/hint', { headers: { Accept: 'application/json' } }).then(answer => answer.status < 500, () => false)
    if (well) away.value = false
    else setTimeout(ask, 2000)
  }
  setTimeout(ask, 2000)
}
