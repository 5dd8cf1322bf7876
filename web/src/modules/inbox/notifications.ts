import { del, get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Notification = Schema<'ground.inbox.NotificationController.NotificationView'>
export type Hook = Schema<'ground.inbox.WebhookController.HookView'>
export type Delivery = Schema<'ground.inbox.WebhookController.DeliveryView'>
type ContactForm = Schema<'ground.inbox.NotificationController.ContactForm'>

export const EVENTS = ['duty.opened', 'duty.done', 'duty.withdrawn', 'duty.escalated'] as const

export const fetchNotification = () => get<Notification>('/api/notifications')
export const saveContact = (form: ContactForm) => put<Notification>('/api/notifications', form)
export const saveBudget = (limit: number, version: number) => put<Notification>('/api/notifications/budget', { limit, version })
export const makeFeed = (name: string, ofUnit: boolean) => post<{ url: string }>('/api/notifications/feeds', { name, ofUnit })
export const revokeFeed = (id: string) => del(`/api/notifications/feeds/${id}`)

export const fetchHooks = () => get<Hook[]>('/api/webhooks')
export const registerHook = (form: Schema<'ground.inbox.WebhookController.HookForm'>) => post<{ webhook: Hook; secret: string }>('/api/webhooks', form)
export const changeHook = (hook: Hook, active: boolean) =>
  put<Hook>(`/api/webhooks/${hook.id}`, { name: hook.name, url: hook.url, events: hook.events, kinds: hook.kinds, active, version: hook.version })
export const removeHook = (id: string) => del(`/api/webhooks/${id}`)
export const fetchDeliveries = (hook: string, after?: string) => get<Delivery[]>(`/api/webhooks/${hook}/deliveries${after ? `?after=${after}` : ''}`)
export const replayOne = (hook: string, id: string) => post<void>(`/api/webhooks/${hook}/deliveries/${id}/replay`)
export const replayFrom = (hook: string, from: string) => post<{ messages: number }>(`/api/webhooks/${hook}/replay`, { from })

/** 'REPORT, VERIFY，SLIP_SIGN' as a list, blanks left out. */
export const kindsIn = (text: string) => text.split(/[,，、\s]+/).map(kind => kind.trim()).filter(Boolean)

/** 'duty.opened' names its word in the message file: a full stop there would mean a level. */
export const wordOf = (event: string) => event.replace('.', '_')
