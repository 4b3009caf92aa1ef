import type { z } from 'zod'
import { Accelerator } from './accelerator.js'
import { Claim } from './claim.js'
import { CloudRegion } from './cloud-region.js'
import { EmbodiedRecord } from './embodied-record.js'
import { Equivalence } from './equivalence.js'
import { Factor } from './factor.js'
import { GridSeries } from './grid-series.js'
import { GridZone } from './grid-zone.js'
import { Measurement } from './measurement.js'
import { Model } from './model.js'
import { NameList } from './name-list.js'
import { Operator } from './operator.js'
import { PriceList } from './price-list.js'
import { ProductionFigure } from './production-figure.js'
import { Server } from './server.js'
import { Technique } from './technique.js'
import { TrainingRun } from './training-run.js'
import { WorkMeasurement } from './work-measurement.js'

/** Every kind of record and its schema; the order is that of dependence, so that a link always points back. */
export const RECORD_SCHEMAS = {
  accelerator: Accelerator,
  server: Server,
  embodiedRecord: EmbodiedRecord,
  gridZone: GridZone,
  gridSeries: GridSeries,
  cloudRegion: CloudRegion,
  operator: Operator,
  model: Model,
  nameList: NameList,
  priceList: PriceList,
  trainingRun: TrainingRun,
  measurement: Measurement,
  workMeasurement: WorkMeasurement,
  productionFigure: ProductionFigure,
  factor: Factor,
  technique: Technique,
  equivalence: Equivalence,
  claim: Claim,
} as const

export type RecordKind = keyof typeof RECORD_SCHEMAS
export type RecordOf<Kind extends RecordKind> = z.infer<(typeof RECORD_SCHEMAS)[Kind]>
export type AnyRecord = { [Kind in RecordKind]: RecordOf<Kind> }[RecordKind]
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as RecordKind[]
