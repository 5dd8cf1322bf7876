import { createApp } from 'vue'
import App from './App.vue'
import { i18n, startLanguage } from './i18n'
import { router } from './router'
import '@/shared/guatu.css'

void startLanguage().then(() => createApp(App).use(i18n).use(router).mount('#app'))
