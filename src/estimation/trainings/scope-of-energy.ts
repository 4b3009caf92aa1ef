import type { EnergyScope } from '../../schemas/energy-scope.js'
import type { TrainingRun } from '../../schemas/training-run.js'

/** What a published energy counts: as the record says, else as its words suggest. */
export function scopeOfEnergy({ energyScope, energyIncludesPue, scope }: TrainingRun): EnergyScope {
  if (energyScope !== null) return energyScope
  if (energyIncludesPue === true) return 'facility'
  return /system/i.test(scope) ? 'servers' : 'accelerators'
}
