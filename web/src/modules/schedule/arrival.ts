import { ref } from 'vue'
import type { ImportedFile } from './api'
import type { Editor } from './editor'
import { planOf } from './exchange'

/** A plan read from a file, until it is taken over or dropped; or why it could not be read. */
export function useArrival(editor: Pick<Editor, 'adopt'>) {
  const arrived = ref<{ file: ImportedFile; name: string }>()
  const unread = ref<unknown>()

  function read(file: ImportedFile, name: string) {
    arrived.value = { file, name }
    unread.value = undefined
  }
  function refuse(fault: unknown) {
    unread.value = fault
    drop()
  }
  function adopt() {
    if (arrived.value) editor.adopt(planOf(arrived.value.file), arrived.value.name)
    drop()
  }
  function drop() {
    arrived.value = undefined
  }
  return { arrived, unread, read, refuse, adopt, drop }
}
