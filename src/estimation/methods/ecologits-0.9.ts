import { ecologitsMethod } from '../peers/ecologits.js'

/** EcoLogits 0.9, kept as history: the version of March 2026. */
export const ecologits09 = ecologitsMethod('ecologits-0.9', {
  version: '0.9.3',
  title: 'EcoLogits 0.9',
  weaknesses: [
    'The prompt, the hardware and the batch play no part; every GPU of the replica is charged the energy of one.',
    'Its water multiplies the PUE once more than its documentation says; the code of March 2026 is reproduced here, and only here: version 0.11 counts it once.',
    'What making a GPU costs (164 kg, 0.0051 kgSbeq, 1,828 MJ) was withdrawn by its authors: version 0.11 has other figures.',
    'The "primary energy" of its electricity mixes is ADEME’s indicator of fossil resources; ours is used in its place.',
    'Its time to the first token is not on record here: it counts where latencySeconds is given.',
  ],
  references: [{ source: 'ecologits-llm', locator: 'llm.py, compute_llm_impacts' }],
})
