import { ref, type Ref } from 'vue'
import { upload } from './http'
import type { Schema } from './schema'

/** What a form keeps of evidence that was taken in. */
export type Evidence = Pick<Schema<'ground.files.Evidence.Shown'>, 'id' | 'name' | 'size' | 'mediaType'>
export interface Sending { key: number; file: File; fault: string; busy: boolean }
export const LARGEST = 20 * 1024 * 1024
export const mega = (bytes: number) => (bytes / 1048576).toFixed(bytes < 1048576 ? 2 : 1)

/** Sends files one by one and adds them to what is kept; what failed stays in sight to be sent again. */
export function useEvidence(kept: Ref<Evidence[]>, tooBig: (name: string) => string) {
  const sending = ref<Sending[]>([])
  let next = 0

  async function send(key: number) {
    const one = sending.value.find(it => it.key === key)
    if (!one) return
    one.busy = true
    one.fault = ''
    try {
      const stored = await upload<Evidence>('/api/evidence', one.file)
      kept.value = [...kept.value.filter(it => it.id !== stored.id), { id: stored.id, name: stored.name, size: stored.size, mediaType: stored.mediaType }]
      sending.value = sending.value.filter(it => it.key !== key)
    } catch (no) {
      one.fault = (no as Error).message
    } finally {
      one.busy = false
    }
  }
  function take(files: FileList | File[] | null | undefined) {
    for (const file of Array.from(files ?? [])) {
      const one = { key: next++, file, fault: file.size > LARGEST ? tooBig(file.name) : '', busy: false }
      sending.value.push(one)
      if (!one.fault) void send(one.key)
    }
  }
  const drop = (key: number) => { sending.value = sending.value.filter(it => it.key !== key) }
  return { sending, take, send, drop }
}
