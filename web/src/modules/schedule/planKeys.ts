import { onBeforeUnmount, onMounted } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Editor } from './editor'

type Chord = 'save' | 'undo' | 'redo'
interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/** Ctrl+S, Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z; in a field the browser's own undo counts. */
export function chordOf(event: Pressed, inField: boolean): Chord | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 's') return 'save'
  if (inField || (key !== 'z' && key !== 'y')) return undefined
  return key === 'z' && !event.shiftKey ? 'undo' : 'redo'
}

/** The keys of the whole page; what was undone or done again is said aloud. */
export function usePlanKeys(editor: Editor, editable: () => boolean, say: (words: string) => void) {
  const { t } = useI18n()
  function keys(event: KeyboardEvent) {
    const chord = chordOf(event, ['INPUT', 'TEXTAREA', 'SELECT'].includes((event.target as HTMLElement).tagName))
    if (!chord || (chord !== 'save' && !editable())) return
    event.preventDefault()
    if (chord === 'save') {
      if (editor.dirty.value && editor.fresh.value && editable()) void editor.save()
      return
    }
    const deed = chord === 'undo' ? editor.history.undo() : editor.history.redo()
    if (deed) say(t(chord === 'undo' ? 'schedule.tools.undone' : 'schedule.tools.redone', { deed: t(`schedule.deed.${deed.key}`, { about: deed.about }) }))
  }
  onMounted(() => addEventListener('keydown', keys))
  onBeforeUnmount(() => removeEventListener('keydown', keys))
}
