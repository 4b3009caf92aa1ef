import type { WorkMethod } from '../method.js'
import { preparedTranscription } from '../pass/transcription.js'
import { MACHINE_INPUTS } from '../work/hosting-machine.js'

/** Our method for speech to text. docs/methodology.md section 11. */
export const wattprintTranscription1: WorkMethod = {
  works: ['transcription'],
  card: {
    id: 'wattprint-transcription-1',
    version: '1.0.0',
    title: 'Wattprint speech to text',
    kind: 'inference',
    summary:
      'Energy of the accelerators for a transcription: every started window of sound is encoded whole and its text decoded; a model without a decoder passes once over the sound.',
    formula: 'E = windows E_pass(window) + P n_out (t_w + t_kv + t_c + t_o + t_s)',
    inputs: ['model', 'work', ...MACHINE_INPUTS],
    domain: 'Whisper and its kin, and CTC models of 85 to 950 million parameters.',
    weaknesses: [
      'Nothing was fitted: it is scored on eleven models of one laboratory, on one H100, in FP32 at batch 1.',
      'The batch of a service is a guess that moves the answer seven times.',
    ],
    references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 11, speech to text' }],
  },
  prepare: preparedTranscription,
}
