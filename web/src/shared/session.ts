import { computed, ref } from 'vue'
import { get, Problem } from './http'
import type { Schema } from './schema'

export type Session = Schema<'ground.access.SessionViews.SessionView'>
export type Role = Session['roles'][number]

/** Who is signed in; undefined while nobody is. */
export const session = ref<Session>()
/** True while a page that is open needs its user to sign in again; the page stays below. */
export const signedOut = ref(false)

export const has = (...roles: Role[]) => computed(() => roles.some(role => session.value?.roles.includes(role)))
export const may = (roles?: Role[]) => !roles || roles.some(role => session.value?.roles.includes(role))

export async function loadSession() {
  try {
    session.value = await get<Session>('/api/session', { quiet: true })
    signedOut.value = false
  } catch (fault) {
    if (!(fault instanceof Problem) || fault.status !== 401) throw fault
    session.value = undefined
  }
}

let answered: ((again: boolean) => void) | undefined
let asking: Promise<boolean> | undefined

/** Opens the sign-in over the page; resolves when the user is back (true) or gave up (false). */
export function askAgain(): Promise<boolean> {
  if (!session.value) return Promise.resolve(false)
  signedOut.value = true
  asking ??= new Promise<boolean>(resolve => { answered = resolve }).finally(() => { asking = undefined })
  return asking
}

/** The sign-in over the page tells how it ended. */
export function answerAgain(back: boolean) {
  signedOut.value = false
  answered?.(back)
}

/** Where a person's work begins: administrators have no duties on the desk. */
export const home = () => (session.value?.roles.includes('AUDIT_ADMIN') ? '/audit' : session.value?.roles.some(role => role.endsWith('_ADMIN')) ? '/accounts' : '/desk')
