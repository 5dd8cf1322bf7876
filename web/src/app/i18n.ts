import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'
type Messages = Record<string, unknown>

const chinese = import.meta.glob<Messages>(['../modules/*/zh-CN.json', '../shared/zh-CN.json'], { eager: true, import: 'default' })
const english = import.meta.glob<Messages>(['../modules/*/en.json', '../shared/en.json'], { import: 'default' })

/** '../modules/progress/zh-CN.json' is the branch 'progress', '../shared/…' the branch 'shared'. */
const branch = (file: string) => file.split('/').slice(-2)[0] ?? file
const tree = (files: Record<string, Messages>) => Object.fromEntries(Object.entries(files).map(([file, messages]) => [branch(file), messages]))

export const i18n = createI18n({
  legacy: false,
  globalInjection: true,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  missingWarn: false,
  fallbackWarn: false,
  messages: { 'zh-CN': tree(chinese) } as unknown as Record<string, never>,
})

export const language = () => i18n.global.locale.value as Language

/** Switches the language; English is fetched when it is first asked for. */
export async function speak(to: Language) {
  if (to === 'en' && !i18n.global.availableLocales.includes('en' as never)) {
    const files = await Promise.all(Object.entries(english).map(async ([file, load]) => [file, await load()] as const))
    i18n.global.setLocaleMessage('en' as never, tree(Object.fromEntries(files)) as never)
  }
  i18n.global.locale.value = to as never
  document.documentElement.lang = to
  try {
    localStorage.setItem('guatu.language', to)
  } catch {
    // a browser that keeps nothing still speaks
  }
}

export async function startLanguage() {
  let kept: string | null = null
  try {
    kept = localStorage.getItem('guatu.language')
  } catch {
    kept = null
  }
  if (kept === 'en') await speak('en')
}
