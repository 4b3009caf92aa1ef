import { parse } from 'yaml'
import { z } from 'zod'
import type { Catalog } from '../../catalog/catalog.js'
import { recordNamed } from '../../catalog/find-record.js'
import type { Figure } from '../../schemas/figure.js'
import type { TrainingRun } from '../../schemas/training-run.js'
import { convert } from '../../schemas/unit.js'
import { notInFormat } from '../csv-table.js'
import { type FileOrigin, type Importer, type Reading, slug, sourceCard } from '../importer.js'

const MOST_BYTES = 2 * 1024 * 1024
const FENCE = '---'
/** The factor by which a number is wrong that is in kilograms in place of grams, and how far from it another account may be. */
const [SLIP, AROUND] = [1000, 5]
const NUMBER = /^[\d.,]+(?:e[+-]?\d+)?/i

const Emissions = z.object({
  emissions: z.union([z.number(), z.string()]),
  source: z.string().nullish(),
  training_type: z.string().nullish(),
  geographical_location: z.string().nullish(),
  hardware_used: z.string().nullish(),
})
type Emissions = z.infer<typeof Emissions>
const Metadata = z.looseObject({
  co2_eq_emissions: z.union([z.number(), z.string(), Emissions]).optional(),
  'model-index': z.array(z.looseObject({ name: z.string().optional() })).optional(),
})

/**
 * `co2_eq_emissions` of a Hugging Face model card, in grams by its format. A unit beside the number is read. A number without a unit that
 * is about a thousandth of another account of the model looks like kilograms; it is reported and left out.
 */
export const modelCard: Importer = {
  id: 'model-card',
  title: 'Hugging Face, co2_eq_emissions of a model card',
  file: 'README.md, named after the model',
  download: 'https://huggingface.co/docs/hub/model-cards-co2',
  licenceNote: 'The card is under the licence of its repository: name the authors where you publish its figure.',
  content: 'text',
  *read(bytes, catalog, origin) {
    if (bytes.length > MOST_BYTES) throw notInFormat(1, `the file has more than ${MOST_BYTES} bytes, more than any model card`)
    const metadata = metadataIn(bytes.toString())
    yield
    return readCard(metadata, catalog, origin)
  },
}

function metadataIn(text: string): z.infer<typeof Metadata> {
  const lines = text.split(/\r?\n/)
  const end = lines.indexOf(FENCE, 1)
  if (lines[0] !== FENCE || end < 0)
    throw notInFormat(1, 'this is not a model card: its metadata must be between two lines of --- at the top')
  try {
    return Metadata.parse(parse(lines.slice(1, end).join('\n'), { maxAliasCount: 100 }))
  } catch (error) {
    throw notInFormat(1, `the metadata cannot be read: ${error instanceof z.ZodError ? (error.issues[0]?.message ?? '') : String(error)}`)
  }
}

function readCard(metadata: z.infer<typeof Metadata>, catalog: Catalog, origin: FileOrigin): Reading {
  const given = metadata.co2_eq_emissions
  if (given === undefined) throw notInFormat(1, 'the metadata do not contain co2_eq_emissions')
  const said: Emissions = typeof given === 'object' ? given : { emissions: given }
  const grams = gramsIn(said.emissions)
  const name = [origin.fileName.replace(/\.\w+$/, ''), metadata['model-index']?.[0]?.name ?? ''].find((one) =>
    recordNamed(catalog, 'model', one),
  )
  const model = name === undefined ? undefined : recordNamed(catalog, 'model', name)
  const nothing = { source: null, records: [], alike: 0, skipped: [] }
  if (!model) {
    const reason = `neither "${origin.fileName}" nor model-index names a model on record: name the file after the id of the model; its card says ${grams.value} gCO2e`
    return { ...nothing, warnings: [{ line: 1, reason }] }
  }
  const other = grams.isBare ? accountAThousandTimes(grams.value, { model: model.id, phase: phaseOf(said) }, catalog) : undefined
  if (other) {
    const reason = `co2_eq_emissions is in grams, and ${grams.value} g is a thousandth of what "${other}" says of the same model: these look like kilograms. Write the unit beside the number ("${grams.value} kg"), and import the card again`
    return { ...nothing, warnings: [{ line: 1, reason }] }
  }
  const source = sourceCard(`model-card-${slug(model.id)}`, origin, {
    ...{ title: `Model card of ${model.name}`, publisher: model.developer, url: null, licence: null, evidence: 'primary' as const },
  })
  const record = recordOf(said, grams, { model: model.id, source: source.id, hardware: hardwareIn(said, catalog) })
  const held = catalog.records.trainingRun.byName.get(record.id)
  if (held?.carbonLocationBased?.value === record.carbonLocationBased?.value && held) return { ...nothing, alike: 1 }
  return { source, records: [{ kind: 'trainingRun', record, line: 1 }], alike: 0, skipped: [] }
}

type Grams = { readonly value: number; readonly isBare: boolean }

/** The emissions on the card in grams. A number without a unit is in grams by the format. */
function gramsIn(emissions: number | string): Grams {
  const text = String(emissions).trim()
  const [digits = ''] = NUMBER.exec(text) ?? []
  const unit = text.slice(digits.length).trim()
  const number = Number(/,\d{3}(?!\d)/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.'))
  if (digits === '' || !Number.isFinite(number) || number <= 0)
    throw notInFormat(1, `emissions of "${emissions}" are not a number above zero`)
  if (unit === '') return { value: number, isBare: true }
  if (/^(?:kg|kilo)/i.test(unit)) return { value: convert(number, 'kgCO2e', 'gCO2e'), isBare: false }
  if (/^(?:t\b|tons?|tonnes?|tCO2)/i.test(unit)) return { value: convert(number, 'tCO2e', 'gCO2e'), isBare: false }
  if (/^g/i.test(unit)) return { value: number, isBare: false }
  throw notInFormat(1, `the unit of emissions, "${unit}", is not g, kg or t`)
}

/** Another account of the same phase of the model, if it is about a thousand times as large as the card's. */
function accountAThousandTimes(
  grams: number,
  { model, phase }: Pick<TrainingRun, 'model' | 'phase'>,
  { records }: Catalog,
): string | undefined {
  const isAlike = (run: TrainingRun): boolean => run.model === model && (phase === 'other' || run.phase === phase)
  const others = records.trainingRun.items.filter((run) => isAlike(run) && run.carbonLocationBased !== undefined)
  return others.find(({ carbonLocationBased: carbon }) => {
    const ratio = carbon ? convert(carbon.value, carbon.unit, 'gCO2e') / grams / SLIP : NaN
    return ratio > 1 / AROUND && ratio < AROUND
  })?.id
}

function phaseOf({ training_type: type }: Emissions): TrainingRun['phase'] {
  if (/fine/i.test(type ?? '')) return 'fine_tuning'
  return /pre/i.test(type ?? '') ? 'pretraining' : 'other'
}

function hardwareIn({ hardware_used: name }: Emissions, catalog: Catalog): string | null {
  return name ? (recordNamed(catalog, 'accelerator', name)?.id ?? null) : null
}

type Named = { readonly model: string; readonly source: string; readonly hardware: string | null }

function recordOf(said: Emissions, grams: Grams, { model, source, hardware }: Named): TrainingRun {
  const carbon: Figure = {
    ...{ value: grams.value, unit: 'gCO2e', source, locator: 'metadata, co2_eq_emissions' },
    ...(!grams.isBare && { derivation: `from "${said.emissions}"` }),
  }
  return {
    id: `model-card-${slug(model)}`,
    model,
    phase: phaseOf(said),
    ...{ scopeLevel: 'model', reporting: 'reported', scope: `as ${said.source ?? 'its authors'} counted it; the card does not say more` },
    ...{ hardware, hardwareName: said.hardware_used ?? 'not said' },
    carbonLocationBased: carbon,
    ...{ energyIncludesPue: null, energyScope: null, metered: null, meter: null, powerIsRated: false, flopFromHours: false },
    ...{ location: said.geographical_location ?? null, subsetOf: null, supersededBy: null, conflictsWith: [], notes: [] },
  }
}
