import { ref, watch, type Ref } from 'vue'
import { session } from '@/shared/session'

/** A text that this browser keeps while it is written: it outlives an error, a reload and a sign-out of the same person. */
export function useKept(name: () => string, initial: () => string): { text: Ref<string>; drop: () => void; reset: () => void } {
  const key = () => `guatu.slip.${session.value?.person.id ?? ''}.${name()}`
  const text = ref(read(key()) ?? initial())
  watch(text, now => { if (now === initial()) forget(key()); else write(key(), now) })
  return {
    text,
    drop: () => forget(key()),
    reset: () => { text.value = read(key()) ?? initial() },
  }
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
function write(key: string, text: string) {
  try {
    localStorage.setItem(key, text)
  } catch {
    // a browser that keeps nothing still sends
  }
}
function forget(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}
