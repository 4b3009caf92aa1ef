import { z } from 'zod'

export const ImporterId = z
  .enum([
    'owid-energy',
    'ember',
    'electricity-maps',
    'entso-e',
    'eia-930',
    'uk-carbon-intensity',
    'watttime',
    'epoch-models',
    'epoch-hardware',
    'ml-energy',
    'codecarbon',
    'carbontracker',
    'zeus',
    'wandb',
    'mlflow',
    'mlperf-power',
    'model-card',
    'hf-config',
    'ecologits',
    'litellm',
    'models-dev',
  ])
  .describe('A publisher’s file that is read as it is downloaded; the page on fresh data describes each.')
  .meta({ id: 'ImporterId' })
export type ImporterId = z.infer<typeof ImporterId>
