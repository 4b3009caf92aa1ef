import { energyOfDiffusion } from '../diffusion/energy.js'
import type { WorkMethod } from '../method.js'
import { MACHINE_INPUTS } from '../work/hosting-machine.js'
import { workTypeOf } from '../work/work-of.js'

/** Our method for images, video and sound effects. docs/methodology.md section 11. */
export const wattprintDiffusion1: WorkMethod = {
  works: ['image', 'video', 'speech'],
  card: {
    id: 'wattprint-diffusion-1',
    version: '1.0.0',
    title: 'Wattprint diffusion',
    kind: 'inference',
    summary:
      'Energy of the accelerators for an image, a clip or a sound by diffusion: the operations of the denoiser, the text encoders and the VAE times a constant, with what splitting an output and the blocks of each step add.',
    formula: 'E = epsilon (S p (F_lin + F_att) + F_txt + w_v F_vae) phi^gamma k_prec k_eng (1 + split) + P L_b S/B (t_D + [g > 1] g t_G)',
    inputs: ['model', 'customModel', 'work', ...MACHINE_INPUTS],
    domain:
      'Latent diffusion and flow models of 0.6 to 14.3 billion parameters in one pass, 0.065 to 1.81 megapixels, 1 to 129 frames, 3 to 171 steps, batch 1 to 64, 1 to 8 accelerators, 16 bits; A100, H100 and B200.',
    weaknesses: [
      'Only eager PyTorch on three kinds of accelerator was measured; what a hosted or compiled engine saves rests on six figures, one of them energy.',
      'One laboratory gives 95 % of the rows.',
      'With 1 to 4 steps at a megapixel and more the VAE weighs most, and its weight rests on a few rows.',
      'Step caching and sparse attention are fewer operations: give the steps that really run.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 11, diffusion' }],
  },
  prepare: (request, subject) => {
    const { record, custom } = subject
    const isSound = workTypeOf(request) === 'speech'
    const isSized = custom !== undefined || (record.totalParameters && record.parametersDisclosed)
    if (record?.diffusion || (!isSound && isSized)) return { energy: (trace) => energyOfDiffusion(trace, request, subject) }
    const wayOut = isSound ? 'sound by diffusion needs a model of the catalog' : 'give a customModel with its totalParameters'
    return { missing: 'model', why: `what ${record?.name ?? 'the customModel'} computes is not on record; ${wayOut}` }
  },
}
