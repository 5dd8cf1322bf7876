const FIELD = /\{\{([^{}\n]*)\}\}/g

/** What somebody else saved meanwhile, as the 409 tells it. */
export interface Changes { version: number; title: string; lead: string; close: string; by: string }

/** Puts a field at the caret, over what was selected; never inside another field. */
export function insertField(text: string, name: string, from: number, to: number): { text: string; caret: number } {
  let [start, end] = [Math.min(from, to), Math.max(from, to)]
  for (const found of text.matchAll(FIELD)) {
    const [left, right] = [found.index ?? 0, (found.index ?? 0) + found[0].length]
    if (start > left && start < right) start = right
    if (end > left && end < right) end = right
  }
  end = Math.max(start, end)
  const field = `{{${name}}}`
  return { text: text.slice(0, start) + field + text.slice(end), caret: start + field.length }
}

/** The fields of a text that are not known, each once. */
export function known(text: string, names: string[]): string[] {
  const used = Array.from(text.matchAll(FIELD), found => (found[1] ?? '').trim())
  return Array.from(new Set(used.filter(name => !names.includes(name))))
}
