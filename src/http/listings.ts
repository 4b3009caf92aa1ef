import { RECORD_LISTINGS, SOURCE_LISTING } from '../catalog/listing.js'
import { METHOD_LISTING } from '../estimation/methods/listing.js'
import { VALIDATION_CASE_LISTING } from '../estimation/validation/case-listing.js'
import { type Documented, listingRoutes } from './listing-routes.js'
import type { RestApp } from './rest-app.js'

/** An id of each kind that the bundled records hold, for the documentation; hourly series are all users’. */
const EXAMPLE_IDS: Readonly<Record<string, string>> = {
  accelerator: 'nvidia-h100-sxm',
  server: 'dgx-h100',
  embodiedRecord: 'hgx-h100-pcf',
  gridZone: 'FRA',
  gridSeries: 'fra-carbon-intensity-2024-hourly',
  cloudRegion: 'aws:us-east-1',
  operator: 'google',
  model: 'gpt-3-175b',
  nameList: 'public-lists-2026-11',
  priceList: 'litellm-2026-11-prices',
  trainingRun: 'patterson-gpt-3',
  measurement: 'mle3-lm-arena-chat-0',
  workMeasurement: 'mle3-text-to-image-0',
  productionFigure: 'production-qwen3.5-397b',
  factor: 'water/site-unknown',
  technique: 'quantization',
  equivalence: 'us-home-year',
  claim: 'gpt-3-params',
  source: 'patterson-2021',
  method: 'wattprint-roofline-1',
  validationCase: 'wattprint-roofline-1:mle3-lm-arena-chat-0',
}

/** Every kind of record, the sources, the methods and what they were held against: each as a list and by id. */
export function listings(app: RestApp): void {
  const documented: Omit<Documented, 'exampleId'>[] = [
    ...RECORD_LISTINGS.map((listing) => ({ listing, tag: 'Records' })),
    { listing: METHOD_LISTING, tag: 'Methods and sources' },
    { listing: SOURCE_LISTING, tag: 'Methods and sources' },
    { listing: VALIDATION_CASE_LISTING, tag: 'Methods and sources' },
  ]
  for (const one of documented) listingRoutes(app, { ...one, exampleId: EXAMPLE_IDS[one.listing.singular] ?? '' })
}
