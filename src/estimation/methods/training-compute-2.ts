import type { TrainingMethod } from '../method.js'
import { INPUTS_FROM_OPERATIONS, methodFromOperations } from '../training-2/compute.js'

/** Operations over the share of peak that such trainings reach, then as from hours. docs/methodology.md section 3. */
export const trainingCompute2: TrainingMethod = methodFromOperations(
  {
    id: 'training-compute-2',
    version: '2.0.0',
    title: 'Energy from operations, second edition',
    kind: 'training',
    summary:
      'Operations by what is done with each token, over the share of peak that trainings of this kind reach over all hours; then as from hours.',
    formula: 'accelerator-hours = C / (3600 F m); C = (k N_a + 2 N_t + 2 a L d s) D',
    inputs: [...INPUTS_FROM_OPERATIONS, 'trainableParameters'],
    domain: 'V100 to B200, TPU v2 to v4; 74 published runs of 50 model families, each left out: \u00d71.24 at the median, 89 % inside.',
    weaknesses: [
      'Benchmarks tuned for a record do twice the work for each joule: give utilisation.',
      'Blackwell is two mixtures of experts, fp8 is two trainings; dense pretraining on Blackwell was not measured.',
      'The peak is the dense 16-bit one, also where the training ran in fp8.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 3, operations of a training' }],
  },
  () => undefined,
)
