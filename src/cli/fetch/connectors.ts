import type { Connector } from './connector.js'
import { eia930Api } from './eia-930.js'
import { electricityMapsApi } from './electricity-maps.js'
import { emberApi } from './ember.js'
import { entsoEApi } from './entso-e.js'
import { ukCarbonIntensityApi } from './uk-carbon-intensity.js'
import { wattTimeApi } from './watttime.js'

/** Every supported API, by the importer that reads its data. */
export const CONNECTORS = {
  'electricity-maps': electricityMapsApi,
  'entso-e': entsoEApi,
  'eia-930': eia930Api,
  'uk-carbon-intensity': ukCarbonIntensityApi,
  watttime: wattTimeApi,
  ember: emberApi,
} as const satisfies Readonly<Record<string, Connector>>

export type ConnectorId = keyof typeof CONNECTORS
export const CONNECTOR_IDS = Object.keys(CONNECTORS) as [ConnectorId, ...ConnectorId[]]
