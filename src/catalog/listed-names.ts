import type { Model } from '../schemas/model.js'
import type { NameList } from '../schemas/name-list.js'
import { type Collection, foldName } from './collection.js'

/**
 * The models, found by the names of the lists as well. What a record is called itself comes first, but for a user's list, which
 * comes before the records that Wattprint brings.
 */
export function withListedNames(models: Collection<Model>, lists: Collection<NameList>): Collection<Model> {
  if (lists.items.length === 0) return models
  const byName = new Map(models.byName)
  const usersShownNames = new Set(models.usersShownNames)
  const ofUsers = new Set<string>()
  const isOfUser = ({ id }: Model): boolean => models.originById.get(id) === 'user'
  const isFree = (folded: string, isUsersList: boolean): boolean => {
    const holder = byName.get(folded)
    return holder === undefined || usersShownNames.has(folded) || (isUsersList && !isOfUser(holder) && !ofUsers.has(folded))
  }
  for (const origin of ['user', 'bundled'] as const) {
    for (const list of lists.items.filter(({ id }) => lists.originById.get(id) === origin)) {
      for (const { name, model } of list.names) {
        const folded = foldName(name)
        const record = models.byName.get(foldName(model))
        if (!record || !isFree(folded, origin === 'user')) continue
        byName.set(folded, record)
        usersShownNames.delete(folded)
        if (origin === 'user') ofUsers.add(folded)
      }
    }
  }
  return { ...models, byName, usersShownNames }
}
