import type { Draft, Form } from './report'

const key = (person: string, form: Form) => `guatu.report.${person}.${form.item.id}.${form.window?.from ?? ''}`

/** Keeps what was typed in this browser; false where the browser keeps nothing. */
export function keep(person: string, form: Form, draft: Draft, at: string): boolean {
  try {
    localStorage.setItem(key(person, form), JSON.stringify({ ...draft, savedAt: at }))
    return true
  } catch {
    return false
  }
}

export function drop(person: string, form: Form) {
  try {
    localStorage.removeItem(key(person, form))
  } catch {
    // nothing was kept
  }
}

/** What was typed before, with a field for each measure of today; undefined if nothing is kept. */
export function kept(person: string, form: Form, blank: Draft): Draft | undefined {
  try {
    const text = localStorage.getItem(key(person, form))
    if (!text) return undefined
    const before = JSON.parse(text) as Draft
    const entries = Object.fromEntries(Object.entries(blank.entries).map(([id, entry]) => [id, { ...entry, ...before.entries?.[id] }]))
    return { ...blank, ...before, entries }
  } catch {
    return undefined
  }
}
