import { type AnyRecord, RECORD_KINDS, type RecordKind } from '../schemas/record.js'
import type { Catalog } from './catalog.js'
import { type Collection, foldName } from './collection.js'

/** A name of a bundled record under which a user's record is found. */
export type ContestedName = { readonly kind: RecordKind; readonly name: string; readonly bundledId: string; readonly usersId: string }

/** Every name that a bundled record has and a user's record had before it came, which goes on to mean the user's. */
export function contestedNames(catalog: Catalog): ContestedName[] {
  const ofRecords = RECORD_KINDS.flatMap((kind) => {
    const { items, byName, originById } = catalog.records[kind] as Collection<AnyRecord>
    return items
      .filter(({ id }) => originById.get(id) === 'bundled')
      .flatMap((record) => [record.id, ...('aliases' in record ? record.aliases : [])].map((name) => ({ name, bundledId: record.id })))
      .map(({ name, bundledId }) => ({ kind, name, bundledId, usersId: byName.get(foldName(name))?.id ?? bundledId }))
      .filter(({ bundledId, usersId }) => usersId !== bundledId && originById.get(usersId) === 'user')
  })
  return [...ofRecords, ...contestedInLists(catalog)]
}

/** The same of the names in bundled lists of names of models. */
function contestedInLists({ records: { nameList, model } }: Catalog): ContestedName[] {
  const bundled = nameList.items.filter(({ id }) => nameList.originById.get(id) === 'bundled').flatMap(({ names }) => names)
  return bundled
    .map(({ name, model: bundledId }) => ({ name, bundledId, usersId: model.byName.get(foldName(name))?.id ?? bundledId }))
    .filter(({ bundledId, usersId }) => usersId !== bundledId && model.originById.get(usersId) === 'user')
    .map((one) => ({ kind: 'model', ...one }))
}
