import type { z } from 'zod'
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
import { priceListKind } from './price-list.js'
import { productionFigureKind } from './production-figure.js'
import { serverKind } from './server.js'
import { techniqueKind } from './technique.js'
import { trainingMeasurementKind } from './training-measurement.js'
import { trainingRunKind } from './training-run.js'
import { workMeasurementKind } from './work-measurement.js'

/** Every kind of record, the only list of them; the order is that of dependence, so that a link always points back. */
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

/** Whether this version knows records of that kind. */
export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(KINDS, kind)
}

/** The schema of each kind. */
export const RECORD_SCHEMAS = ofEachKind((kind) => KINDS[kind].schema) as { readonly [Kind in RecordKind]: (typeof KINDS)[Kind]['schema'] }

/** What `of` gives for each kind, by kind. */
export function ofEachKind<Result>(of: (kind: RecordKind) => Result): Readonly<Record<RecordKind, Result>> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, of(kind)])) as Record<RecordKind, Result>
}
