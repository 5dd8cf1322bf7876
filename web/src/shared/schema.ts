import type { components } from './api'

type Schemas = components['schemas']

/** A type of the server's answers by its name below `guatu.`: `Schema<'ground.inbox.InboxController.Row'>`. */
export type Schema<Name extends string> = `guatu.${Name}` extends keyof Schemas ? Schemas[`guatu.${Name}`] : never
