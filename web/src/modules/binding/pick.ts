import { fetchUnits, labelOf as unitLabel, type Unit } from '@/shared/units'
import { findItems, findPeople } from './api'
import { labelOf } from './duties'

let units: Promise<Unit[]> | undefined
/** Units, asked for once while the page lives. */
export const allUnits = () => (units ??= fetchUnits().catch(fault => { units = undefined; throw fault }))

/** People in office whose name holds the words. */
export async function pickPerson(words: string) {
  const [people, known] = await Promise.all([findPeople(words), allUnits()])
  return people.map(person => {
    const unit = known.find(one => one.id === person.unitId)
    return { id: person.id, label: labelOf({ name: person.name, post: person.post, unit: unit ? unitLabel(unit) : '' }) }
  })
}

/** Items of a campaign whose number or title holds the words. */
export const pickItem = (campaign: string) => async (words: string) => (await findItems(campaign, words)).map(item => ({ id: item.itemId, label: `${item.no} · ${item.title}` }))
