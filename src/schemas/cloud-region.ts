import { z } from 'zod'
import { figureIn, Reference } from './figure.js'
import { EXAMPLE_PLACE, is, recordKind } from './record-kind.js'
import { Aliases, Id, Line, Notes, RecordName } from './text.js'

export const CloudRegion = z
  .strictObject({
    id: Id,
    name: RecordName.describe('The provider’s own name of it.'),
    provider: Line.describe('The cloud provider.'),
    place: Line.describe('Where it lies, as the provider says.'),
    country: Line.describe('The country that it lies in.'),
    zone: Id.describe('The grid zone that feeds it.'),
    egridSubregion: Id.nullable().default(null).describe('The subregion of eGRID that it lies in.'),
    reference: Reference.describe('Who says where it is.'),
    pue: z.array(figureIn('ratio', 'pue')).default([]).describe('Power usage effectiveness, by year.'),
    wue: z.array(figureIn('L/kWh', 'waterUse')).default([]).describe('Water usage effectiveness on site, by year.'),
    carbonIntensity: z.array(figureIn('gCO2e/kWh')).default([]).describe('As the provider publishes it for its own region.'),
    carbonFreeShare: z
      .array(figureIn('ratio', 'share'))
      .default([])
      .describe('Share of carbon-free electricity, as the provider publishes it, by year.'),
    aliases: Aliases,
    notes: Notes,
  })
  .describe('A region of a cloud provider, and the grid zone that it is in.')
  .meta({ id: 'CloudRegion' })
export type CloudRegion = z.infer<typeof CloudRegion>

export const cloudRegionKind = recordKind(CloudRegion, {
  word: 'cloud region',
  path: 'regions',
  code: 'unknown-region',
  filters: { provider: is(({ provider }) => provider), zone: { ...is(({ zone }) => zone), label: 'Grid' } },
  links: [
    { path: ['zone'], target: 'gridZone', back: 'cloudRegions' },
    { path: ['egridSubregion'], target: 'gridZone', back: 'cloudRegions' },
    { path: ['provider'], target: 'operator', back: 'cloudRegions', isLoose: true },
  ],
  holds: 'regions of cloud providers',
  fileFor: 'provider',
  table: { label: 'Cloud regions', columns: ['provider', 'place', 'zone', 'pue'] },
  exampleId: 'aws:us-east-1',
  example: { name: 'acme-1', provider: 'Acme', place: 'Paris', country: 'France', zone: 'FRA', reference: EXAMPLE_PLACE },
})
