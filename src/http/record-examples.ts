import type { ChangedKind } from '../schemas/change.js'

const PLACE = { source: 'patterson-2021', locator: 'Table 4' }

function figure(value: number, unit: string): object {
  return { value, unit, ...PLACE }
}

const SERVING = { hardware: 'nvidia-h100-sxm', acceleratorCount: 1, precision: 'fp8', bytesPerWeight: 1, engine: 'vllm-0.11.1' }
const SIZE = { totalParameters: 8e9, activeParameters: 8e9 }
const CLAIMED = { claimedValue: 5, claimedUnit: 'kWh', articleReference: null, recomputation: null, comment: null }

/** A record of each kind that somebody could write, for the documentation. */
export const RECORD_EXAMPLES: Readonly<Record<ChangedKind, { readonly id: string }>> = {
  source: example({ kind: 'report', title: 'Our models', publisher: 'Acme', evidence: 'primary' }),
  accelerator: example({ name: 'Acme chip', vendor: 'Acme', kind: 'asic', memory: figure(96, 'GB'), ratedPower: figure(0.45, 'kW') }),
  server: example({ name: 'Acme box', accelerator: 'nvidia-h100-sxm', acceleratorCount: figure(4, 'count') }),
  embodiedRecord: example({
    name: 'Acme chip, made',
    subject: 'Acme chip',
    scope: 'cradle to gate',
    method: 'our own assessment',
    carbon: figure(0.2, 'tCO2e'),
  }),
  gridZone: example({ name: 'Acme grid', kind: 'grid_zone', carbonIntensity: [{ ...figure(0.031, 'kgCO2e/kWh'), period: '2026' }] }),
  gridSeries: example({
    zone: 'FRA',
    field: 'carbonIntensity',
    basis: 'lifecycle',
    startsAt: '2026-01-01T00:00:00Z',
    resolution: 'hour',
    unit: 'gCO2e/kWh',
    values: [21.4, 20.9, null, 22.3],
    ...PLACE,
  }),
  cloudRegion: example({ name: 'acme-1', provider: 'Acme', place: 'Paris', country: 'France', zone: 'FRA', reference: PLACE }),
  operator: example({ name: 'Acme', usualZone: { text: 'FRA', ...PLACE }, pue: [figure(1.2, 'ratio')] }),
  model: example({
    name: 'Acme 1',
    developer: 'Acme',
    family: 'acme',
    access: 'unreleased',
    modalities: ['text'],
    totalParameters: figure(8, 'B parameters'),
    aliases: ['acme-latest'],
  }),
  nameList: example({
    name: 'Names in our gateway',
    listedOn: '2026-11-23',
    reference: PLACE,
    names: [{ name: 'our-default-model', model: 'gpt-3-175b' }],
  }),
  priceList: example({
    name: 'Prices of our gateway',
    listedOn: '2026-11-23',
    reference: PLACE,
    prices: [{ name: 'acme-1', provider: 'Acme', input: 2, output: 8 }],
  }),
  trainingRun: example({
    model: 'gpt-3-175b',
    phase: 'fine_tuning',
    reporting: 'reported',
    scope: 'accelerators and hosts',
    hardwareName: 'H100',
    energy: figure(1.2, 'MWh'),
  }),
  measurement: example({
    modelName: 'Acme 1',
    family: 'acme',
    ...SIZE,
    ...SERVING,
    meanOutputTokens: 250,
    energyJoulesPerOutputToken: 0.4,
    scope: 'gpu',
    year: 2026,
    use: 'check',
    ...PLACE,
  }),
  workMeasurement: example({
    modelName: 'Acme Paint 1',
    work: 'image',
    task: 'text-to-image',
    unitOfWork: 'image',
    width: 1024,
    height: 1024,
    steps: 28,
    energyJoules: 900,
    scope: 'gpu',
    year: 2026,
    use: 'check',
    ...PLACE,
  }),
  productionFigure: example({
    name: 'A request to our assistant',
    group: 'disclosure',
    modelName: 'Acme 1',
    published: 0.3,
    unit: 'Wh',
    scope: 'facility',
    year: 2026,
    reference: PLACE,
  }),
  factor: example({ name: 'A share of our own', figure: figure(12, '%') }),
  technique: example({ name: 'Sleeping', description: 'Servers sleep at night.', actsOn: 'hardware', reference: PLACE }),
  equivalence: example({ name: 'An hour of our office', quantity: 'energy', per: 'hour', figure: figure(3, 'kWh') }),
  claim: example({
    name: 'A request takes 5 kWh',
    subject: 'inference',
    quantity: 'energy',
    ...CLAIMED,
    primaryValue: '0.3 Wh',
    verdict: 'disagrees',
    references: [PLACE],
  }),
}

function example(fields: object): { readonly id: string } {
  return { id: 'acme', ...fields }
}
