import type { Catalog } from '../catalog/catalog.js'
import type { Steps } from '../catalog/steps.js'
import { DomainError } from '../errors.js'
import type { ImportAnswer, ImporterId } from '../schemas/import.js'
import { codecarbon } from './codecarbon.js'
import { ecologits } from './ecologits.js'
import { eia930 } from './eia-930.js'
import { electricityMaps } from './electricity-maps.js'
import { ember } from './ember.js'
import { entsoE } from './entso-e.js'
import { epochHardware } from './epoch-hardware.js'
import { epochModels } from './epoch-models.js'
import { hfConfig } from './hf-config.js'
import type { Importer, OfferedRecord, Reading, Skipped } from './importer.js'
import { litellm } from './litellm.js'
import { mlEnergy } from './ml-energy.js'
import { modelsDev } from './models-dev.js'
import { owidEnergy } from './owid-energy.js'
import { carbontracker } from './runs/carbontracker.js'
import { mlflow } from './runs/mlflow.js'
import { mlperfPower } from './runs/mlperf-power.js'
import { modelCard } from './runs/model-card.js'
import { wandb } from './runs/wandb.js'
import { zeus } from './runs/zeus.js'
import { ukCarbonIntensity } from './uk-carbon-intensity.js'
import { wattTime } from './watttime.js'

/** The importers of all formats of publishers. */
export const IMPORTERS: Readonly<Record<ImporterId, Importer>> = {
  'owid-energy': owidEnergy,
  ember,
  'electricity-maps': electricityMaps,
  'entso-e': entsoE,
  'eia-930': eia930,
  'uk-carbon-intensity': ukCarbonIntensity,
  watttime: wattTime,
  'epoch-models': epochModels,
  'epoch-hardware': epochHardware,
  'ml-energy': mlEnergy,
  codecarbon,
  carbontracker,
  zeus,
  wandb,
  mlflow,
  'mlperf-power': mlperfPower,
  'model-card': modelCard,
  'hf-config': hfConfig,
  ecologits,
  litellm,
  'models-dev': modelsDev,
}

/** A file of a publisher, and what is known about it. */
export type GivenFile = {
  readonly from: ImporterId
  /** Text in UTF-8. */
  readonly bytes: Buffer
  /** The day of the download, YYYY-MM-DD. */
  readonly accessedOn: string
  readonly fileName: string | undefined
}
type Offered = {
  readonly source: Reading['source']
  readonly records: readonly OfferedRecord[]
  readonly catalog: Catalog
  readonly file: ImportAnswer['file']
}

const MOST_SKIPPED_TOLD = 100
const MOST_LETTERS_OF_REASON = 500
const UNNAMED = 'the imported file'

/** Reads a publisher's file and returns the records to be written; `file` is what the answer reports about the file. */
export function* importFile({ from, bytes, accessedOn, fileName = UNNAMED }: GivenFile, catalog: Catalog): Steps<Offered> {
  const { title, licenceNote, read } = IMPORTERS[from]
  const { source, records, alike, skipped, warnings = [] } = yield* read(bytes, catalog, { accessedOn, fileName })
  const told = firstOf(skipped)
  if (records.length + alike + warnings.length === 0 && told[0]) throw nothingRead(title, told, skipped.length)
  const file = { from, title, licenceNote, source, alike, skippedCount: skipped.length, skipped: told, warnings: firstOf(warnings) }
  return { source, records, catalog, file }
}

function firstOf(lines: readonly Skipped[]): Skipped[] {
  return lines
    .toSorted((one, other) => one.line - other.line)
    .slice(0, MOST_SKIPPED_TOLD)
    .map(shortened)
}

/** The error for a file of which nothing could be read, so that whoever imports regularly notices it. */
function nothingRead(title: string, told: readonly Skipped[], count: number): DomainError {
  const [first] = told
  const detail = `Nothing in the file could be read as ${title}: all ${count} lines that are not empty were left out. Line ${first?.line ?? 1}: ${first?.reason ?? ''}.`
  return new DomainError(
    'import-format',
    detail,
    told.map(({ line, reason }) => ({ pointer: `line ${line}`, detail: reason })),
  )
}

/** Shortens a reason, because it may quote a long text of the file. */
function shortened({ line, reason }: Skipped): Skipped {
  return { line, reason: reason.length > MOST_LETTERS_OF_REASON ? `${reason.slice(0, MOST_LETTERS_OF_REASON)}…` : reason }
}
