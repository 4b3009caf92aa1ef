import type { Catalog } from '../catalog/catalog.js'
import { recordNamed } from '../catalog/find-record.js'
import type { CellKey } from '../schemas/ledger-call.js'
import type { LedgerReport } from '../schemas/ledger-report.js'
import type { Quantity } from '../schemas/unit.js'

const WORLD = 'WORLD'

/** Adds energy up by what the grid of its zone makes it from. */
export function startEnergyMix(catalog: Catalog) {
  const shares = new Map<string, number | undefined>()
  const sums = { renewable: [0, 0, 0], nonRenewable: [0, 0, 0], unknown: [0, 0, 0] }
  return {
    add: (key: CellKey, developer: string | undefined, { value, low, high }: Quantity): void => {
      const zone = zoneOf(key, developer, catalog)
      if (!shares.has(zone)) shares.set(zone, recordNamed(catalog, 'gridZone', zone)?.renewableShare?.value)
      const share = shares.get(zone)
      for (const [index, kwh] of [value, low, high].entries()) {
        sums.unknown[index] = (sums.unknown[index] ?? 0) + (share === undefined ? kwh : 0)
        sums.renewable[index] = (sums.renewable[index] ?? 0) + kwh * (share ?? 0)
        sums.nonRenewable[index] = (sums.nonRenewable[index] ?? 0) + (share === undefined ? 0 : kwh * (1 - share))
      }
    },
    end: (): LedgerReport['energyMix'] => ({
      renewable: kilowattHours(sums.renewable),
      nonRenewable: kilowattHours(sums.nonRenewable),
      unknown: kilowattHours(sums.unknown),
    }),
  }
}

/** The zone that the estimate of a cell draws from: its own, that of its region, the usual one of its operator, else the world's. */
function zoneOf({ zone, region, operator }: CellKey, developer: string | undefined, catalog: Catalog): string {
  if (zone !== null) return zone
  const ofRegion = region === null ? undefined : recordNamed(catalog, 'cloudRegion', region)
  if (ofRegion) return ofRegion.zone
  const usual = operator === null ? undefined : recordNamed(catalog, 'operator', operator)
  const byDeveloper = developer === undefined ? undefined : catalog.operatorByDeveloper.get(developer)
  return (usual ?? byDeveloper)?.usualZone?.text ?? WORLD
}

function kilowattHours([value = 0, low = 0, high = 0]: readonly number[]): Quantity {
  return { value, low, high, unit: 'kWh' }
}
