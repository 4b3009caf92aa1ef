import { z } from 'zod'
import { acceleratorKind } from './accelerator.js'
import { claimKind } from './claim.js'
import { cloudRegionKind } from './cloud-region.js'
import { embodiedRecordKind } from './embodied-record.js'
import { equivalenceKind } from './equivalence.js'
import { factorKind } from './factor.js'
import { gridSeriesKind } from './grid-series.js'
import { gridZoneKind } from './grid-zone.js'
import { measurementKind } from './measurement.js'
import { modelKind } from './model.js'
import { nameListKind } from './name-list.js'
import { operatorKind } from './operator.js'
import { PageRequest } from './page.js'
import { priceListKind } from './price-list.js'
import { productionFigureKind } from './production-figure.js'
import { serverKind } from './server.js'
import { Citation, Source } from './source.js'
import { techniqueKind } from './technique.js'
import { trainingMeasurementKind } from './training-measurement.js'
import { trainingRunKind } from './training-run.js'
import { workMeasurementKind } from './work-measurement.js'

/** The only list of the kinds of record. A kind comes after the kinds that it links to. */
export const KINDS = {
  accelerator: acceleratorKind,
  server: serverKind,
  embodiedRecord: embodiedRecordKind,
  gridZone: gridZoneKind,
  gridSeries: gridSeriesKind,
  cloudRegion: cloudRegionKind,
  operator: operatorKind,
  model: modelKind,
  nameList: nameListKind,
  priceList: priceListKind,
  trainingRun: trainingRunKind,
  trainingMeasurement: trainingMeasurementKind,
  measurement: measurementKind,
  workMeasurement: workMeasurementKind,
  productionFigure: productionFigureKind,
  factor: factorKind,
  technique: techniqueKind,
  equivalence: equivalenceKind,
  claim: claimKind,
} as const

export type RecordKind = keyof typeof KINDS
export type RecordOf<Kind extends RecordKind> = z.infer<(typeof KINDS)[Kind]['schema']>
export type AnyRecord = { [Kind in RecordKind]: RecordOf<Kind> }[RecordKind]
export const RECORD_KINDS = Object.keys(KINDS) as RecordKind[]

/** True if this version has records of that kind. */
export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(KINDS, kind)
}

/** The schema of each kind. */
export const RECORD_SCHEMAS = ofEachKind((kind) => KINDS[kind].schema) as { readonly [Kind in RecordKind]: (typeof KINDS)[Kind]['schema'] }

/** An object with the result of `of` for each kind. */
export function ofEachKind<Result>(of: (kind: RecordKind) => Result): Readonly<Record<RecordKind, Result>> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, of(kind)])) as Record<RecordKind, Result>
}

export const Origin = z
  .enum(['bundled', 'user'])
  .describe('bundled: came with this version; user: written by its operators, and wins over a bundled one of the same id.')
  .meta({ id: 'Origin' })
export type Origin = z.infer<typeof Origin>

/** The schema of a record as it is shown: with its origin and the citations of all its figures. */
export type CitedRecord = AnyRecord & { readonly origin: Origin; readonly citations: readonly Citation[] }

/** The schemas of records as they are shown, by kind. */
export const CITED_RECORD_SCHEMAS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, cited(RECORD_SCHEMAS[kind])])) as {
  readonly [Kind in RecordKind]: z.ZodObject
}

function cited(schema: z.ZodObject): z.ZodObject {
  return z
    .strictObject({ ...schema.shape, origin: Origin, citations: z.array(Citation).describe('The sources of all figures above.') })
    .meta({ ...schema.meta() })
}

export const SourceUse = z
  .strictObject({
    kind: z
      .enum([...RECORD_KINDS, 'method'])
      .describe('What rests on it: a kind of record, or a method.')
      .meta({ id: 'UserKind' }),
    id: z.string().describe('The record or the method.'),
    name: z.string().describe('The name of the record or the method.'),
    field: z.string().describe('Where in it, as a JSON pointer; empty where it rests on the source as a whole.'),
    locator: z.string().describe('The place in the source.'),
  })
  .describe('One thing that rests on a source.')
  .meta({ id: 'SourceUse' })
export type SourceUse = z.infer<typeof SourceUse>

export type ChangedKind = 'source' | RecordKind
export const ChangedKind = z
  .enum(['source', ...RECORD_KINDS])
  .describe('A source, or a kind of record.')
  .meta({ id: 'ChangedKind' })

export const ChangeRequest = z.strictObject({
  first: PageRequest.shape.first,
  after: PageRequest.shape.after,
  kind: ChangedKind.optional().describe('Changes of this kind only.'),
  id: z.string().min(1).max(200).optional().describe('Changes of the record of this id only.'),
})
export type ChangeRequest = z.infer<typeof ChangeRequest>

const anyRecord = z.record(z.string(), z.unknown()).nullable()
const digest = z.string().nullable()

export const Change = z
  .strictObject({
    revision: z.int().describe('How often the catalog had changed with this; the changes of one import share it.'),
    at: z.iso.datetime().describe('When, in UTC.'),
    action: z
      .enum(['put', 'delete', 'import', 'load'])
      .describe('load: a new version of Wattprint brought other bundled records.')
      .meta({ id: 'ChangeAction' })
      .describe('What was done.'),
    owner: z.string().describe('Who holds the key that it was done with.'),
    kind: ChangedKind,
    id: z.string().describe('Id of the record.'),
    digestBefore: digest.describe('Null where the record was new.'),
    digestAfter: digest.describe('Null where the record was deleted.'),
    before: anyRecord.describe('The record as it was; null where it was new, and of bundled records.'),
    after: anyRecord.describe('The record as it became; null where it was deleted, and of bundled records.'),
  })
  .describe('One record that was changed: when, by whom, from what to what.')
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

/** The schemas of records as they are written, by kind: as in prisma/data, with figures in any unit of their dimension. */
export const RECORD_INPUTS: Readonly<Record<ChangedKind, z.ZodType<AnyRecord | Source>>> = { source: Source, ...RECORD_SCHEMAS }
