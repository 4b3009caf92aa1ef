import type { WorkMethod } from '../method.js'
import { energyOfSpeech } from '../pass/speech.js'
import { MACHINE_INPUTS } from '../work/hosting-machine.js'

/** Our method for speech synthesis, which was never measured. docs/methodology.md section 11. */
export const wattprintSpeech1: WorkMethod = {
  works: ['speech'],
  card: {
    id: 'wattprint-speech-1',
    version: '1.0.0',
    title: 'Wattprint speech synthesis, not validated',
    kind: 'inference',
    summary:
      'Energy of the accelerators for speech by a language model that writes tokens of sound; not validated, because no public measurement was found.',
    formula: 'E = P n_out (t_w + t_kv + t_c + t_o + t_s)',
    inputs: ['model', 'customModel', 'work', ...MACHINE_INPUTS],
    domain: 'Not validated: voices by language models, by analogy with text.',
    weaknesses: ['No measurement of a neural voice is behind it.', 'Tokens of a second of sound differ seven times between voices.'],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 11, speech synthesis' }],
  },
  prepare: (request, subject) => ({ energy: (trace) => energyOfSpeech(trace, request, subject) }),
}
