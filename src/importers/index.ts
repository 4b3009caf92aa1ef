import type { ImporterId } from '../schemas/import.js'
import { codecarbon } from './codecarbon.js'
import { ecologits } from './ecologits.js'
import { eia930 } from './eia-930.js'
import { electricityMaps } from './electricity-maps.js'
import { ember } from './ember.js'
import { entsoE } from './entso-e.js'
import { epochHardware } from './epoch-hardware.js'
import { epochModels } from './epoch-models.js'
import { hfConfig } from './hf-config.js'
import type { Importer } from './importer.js'
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

/** Every format of others that is read. */
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
