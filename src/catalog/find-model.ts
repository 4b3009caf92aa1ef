import type { Model } from '../schemas/model.js'
import type { Catalog } from './catalog.js'
import { findRecord, recordNamed } from './find-record.js'
import { shorterModelNames } from './model-names.js'

/** A model found by name; `approximate` where a date or a suffix unknown to us was left off, which the answer must say. */
export type FoundModel = { readonly record: Model; readonly approximate: boolean }

/** The model of a name as providers write it, in constant time; an unknown name is an error with the three nearest names. */
export function findModel(catalog: Catalog, name: string): FoundModel {
  const record = recordNamed(catalog, 'model', name)
  if (record) return { record, approximate: false }
  for (const shorter of shorterModelNames(name)) {
    const family = recordNamed(catalog, 'model', shorter)
    if (family) return { record: family, approximate: true }
  }
  return { record: findRecord(catalog, 'model', name), approximate: false }
}
