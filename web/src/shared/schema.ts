import type { components } from './api'

type Schemas = components['schemas']
type NameOf<Full> = Full extends `guatu.${infer Name}` ? Name : never

/** A type of the server's answers by its name below `guatu.`: `Schema<'ground.inbox.InboxController.Row'>`; a name it does not know does not compile. */
export type Schema<Name extends NameOf<keyof Schemas>> = Schemas[`guatu.${Name}`]
