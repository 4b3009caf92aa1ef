import { ecologitsMethod } from '../peers/ecologits.js'

/** EcoLogits 0.11, the version of October 2026: the energy of 0.9, other figures of making a GPU, and water that counts the PUE once. */
export const ecologits011 = ecologitsMethod('ecologits-0.11', {
  version: '0.11.3',
  title: 'EcoLogits 0.11',
  weaknesses: [
    'The prompt, the hardware and the batch play no part; every GPU of the replica is charged the energy of one.',
    'The speeds and the times to the first token that it keeps of each model are not on record here: give outputTokensPerSecond, and latencySeconds where it was shorter.',
    'What making a GPU costs (273 kg, 3,721 MJ) is what BoaviztAPI’s factors give for an A100 of 40 GB, not for the H100 that it names.',
    'The "primary energy" of its electricity mixes is ADEME’s indicator of fossil resources; ours is used in its place.',
  ],
  references: [{ source: 'ecologits-0.11', locator: 'impacts/llm.py, compute_llm_impacts' }],
})
