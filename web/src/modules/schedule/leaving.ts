import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { useI18n } from 'vue-i18n'

/** Asks before a page with unsaved changes is left, closed or loaded anew. */
export function useLeaving(dirty: () => boolean) {
  const { t } = useI18n()
  const unload = (event: BeforeUnloadEvent) => { if (dirty()) event.preventDefault() }
  onMounted(() => addEventListener('beforeunload', unload))
  onBeforeUnmount(() => removeEventListener('beforeunload', unload))
  onBeforeRouteLeave(() => !dirty() || confirm(t('schedule.leave')))
}
