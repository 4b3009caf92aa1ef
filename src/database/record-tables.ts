import type { Prisma } from '../generated/prisma/client.js'
import type { RecordKind } from '../schemas/record.js'

export type TableName = Prisma.ModelName
/** A row by its columns. Which columns a table has is known to the schema of Prisma and to PostgreSQL, which refuse another. */
export type Row = Readonly<Record<string, unknown>>

type RecordTable = { readonly table: TableName; readonly lists?: Readonly<Record<string, TableName>> }

/** The table that holds what is left of a record without its names, figures and citations, and those of its lists of objects. */
export const RECORD_TABLES: Readonly<Record<RecordKind, RecordTable>> = {
  accelerator: { table: 'Accelerator' },
  server: { table: 'Server' },
  embodiedRecord: { table: 'EmbodiedRecord' },
  gridZone: { table: 'GridZone' },
  gridSeries: { table: 'GridSeries' },
  cloudRegion: { table: 'CloudRegion' },
  operator: { table: 'Operator', lists: { contracts: 'OperatorContract' } },
  model: { table: 'Model', lists: { lineage: 'ModelLineage' } },
  nameList: { table: 'NameList', lists: { names: 'ListedName' } },
  priceList: { table: 'PriceList', lists: { prices: 'ListedPrice' } },
  trainingRun: { table: 'TrainingRun' },
  measurement: { table: 'Measurement' },
  workMeasurement: { table: 'WorkMeasurement' },
  productionFigure: { table: 'ProductionFigure' },
  factor: { table: 'Factor' },
  technique: { table: 'Technique', lists: { effects: 'TechniqueEffect' } },
  equivalence: { table: 'Equivalence' },
  claim: { table: 'Claim' },
}
