import type { Schemas } from '../api/client'
import type { NamedKind } from '../api/names'

/** Which of the two forms. */
export type Kind = 'inference' | 'training'
type Input =
  | { readonly as: 'number'; readonly unit?: string }
  | { readonly as: 'text' }
  | { readonly as: 'name'; readonly of: NamedKind }
  | { readonly as: 'choice'; readonly choices: readonly string[] }
  | { readonly as: 'yes or no' }
export type Field = {
  /** Its name in the API, and in the address of this page. */
  readonly name: string
  readonly label: string
  readonly input: Input
  readonly hint?: string
  readonly placeholder?: string
}
export type FieldGroup = { readonly title: string; readonly fields: readonly Field[]; readonly isOpen?: boolean }

const number = (unit?: string): Input => ({ as: 'number', ...(unit !== undefined && { unit }) })
const name = (of: NamedKind): Input => ({ as: 'name', of })
/** All words of an enumeration of the API, in the order in which they are shown; a missing or an unknown one fails the type check. */
const allOf = <Word extends string>(words: Record<Word, true>): Word[] => Object.keys(words) as Word[]
const PRECISIONS = allOf<Schemas['Precision']>({
  fp32: true,
  fp16: true,
  bf16: true,
  fp8: true,
  int8: true,
  fp4: true,
  mxfp4: true,
  int4: true,
  gptq: true,
  awq: true,
  'bnb-nf4': true,
  'bnb-int8': true,
  'gguf-q8': true,
  'gguf-q6': true,
  'gguf-q5': true,
  'gguf-q4': true,
  'gguf-q3': true,
  'gguf-q2': true,
})
const BASES = allOf<Schemas['GridBasis']>({ lifecycle: true, direct: true })
const SERVERS = allOf<Schemas['ServerClass']>({
  hopper_sxm_air_8: true,
  blackwell_air_8: true,
  blackwell_water_8: true,
  ampere_sxm_8: true,
  pcie_dense_8: true,
  few_gpu_two_socket: true,
  tpu: true,
  unknown: true,
})
const JOB_CLASSES = allOf<Schemas['JobClass']>({ busy: true, middle: true, small: true, scaled: true })
const TUNINGS = allOf<Schemas['Tuning']>({
  full: true,
  lora: true,
  qlora: true,
  frozen: true,
  dpo: true,
  'rl-update': true,
  forward: true,
})
const ENERGY_SCOPES = allOf<Schemas['EnergyScope']>({ accelerators: true, servers: true, facility: true })
const TRAINING_SERVERS = allOf<Schemas['TrainingServerClass']>({
  'hopper-8-air': true,
  'hopper-8-immersion': true,
  'b200-8-air': true,
  'b200-8-water': true,
  'a100-8': true,
  'v100-8': true,
  'pcie-8': true,
  'few-gpu-2socket': true,
  workstation: true,
  tpu: true,
  unknown: true,
})

const PLACE: FieldGroup = {
  title: 'Place and time',
  fields: [
    { name: 'region', label: 'Cloud region', input: name('regions'), placeholder: 'aws:us-east-1' },
    { name: 'operator', label: 'Operator', input: name('operators'), placeholder: 'who runs the data centre' },
    { name: 'year', label: 'Year of the grid', input: number() },
    { name: 'gridGco2ePerKwh', label: 'Own carbon intensity', input: number('g CO₂e/kWh') },
    { name: 'basis', label: 'What carbon counts', input: { as: 'choice', choices: BASES }, hint: 'direct: scope 2' },
    { name: 'marketGco2ePerKwh', label: 'Carbon intensity by contract', input: number('g CO₂e/kWh') },
    { name: 'pue', label: 'PUE', input: number(), hint: 'Energy of the site over energy of its servers' },
    { name: 'wueLitresPerKwh', label: 'WUE', input: number('L/kWh'), hint: 'Water evaporated at the site' },
  ],
}
const ZONE: Field = { name: 'zone', label: 'Location', input: name('zones'), placeholder: 'where its operator usually is' }

const METHOD: FieldGroup = {
  title: 'Method',
  fields: [{ name: 'method', label: 'Method', input: name('methods'), placeholder: 'the best that fits' }],
}

const INFERENCE: readonly FieldGroup[] = [
  {
    title: 'Request',
    isOpen: true,
    fields: [
      { name: 'model', label: 'Model', input: name('models'), placeholder: 'gpt-4o, Llama 3.1 8B …' },
      { name: 'inputTokens', label: 'Prompt', input: number('tokens') },
      { name: 'outputTokens', label: 'Answer', input: number('tokens') },
      { name: 'requests', label: 'Requests', input: number(), placeholder: '1' },
      ZONE,
    ],
  },
  {
    title: 'More about the request',
    fields: [
      { name: 'reasoningTokens', label: 'Reasoning', input: number('tokens'), hint: 'Hidden tokens before the answer' },
      { name: 'cachedInputTokens', label: 'Of the prompt, cached', input: number('tokens') },
      { name: 'latencySeconds', label: 'Time to the last token', input: number('s'), hint: 'If you measured it' },
      { name: 'outputTokensPerSecond', label: 'Speed of one stream', input: number('tokens/s') },
    ],
  },
  PLACE,
  {
    title: 'How it is served',
    fields: [
      { name: 'hardware', label: 'Accelerator', input: name('hardware'), placeholder: 'what usually serves it' },
      { name: 'acceleratorCount', label: 'How many for one replica', input: number() },
      { name: 'precision', label: 'Precision', input: { as: 'choice', choices: PRECISIONS } },
      { name: 'batchSize', label: 'Batch', input: number(), hint: 'Mean number of sequences in flight' },
      { name: 'cacheBits', label: 'Bits of the cache', input: number(), placeholder: '16' },
      { name: 'engine', label: 'Software', input: { as: 'text' }, placeholder: 'vllm-0.11.1' },
      { name: 'serverClass', label: 'Server', input: { as: 'choice', choices: SERVERS } },
      { name: 'powerCapWatts', label: 'Power cap', input: number('W') },
      { name: 'busyShare', label: 'Utilisation of the server', input: number(), hint: '0 to 1' },
      { name: 'speculativeDecoding', label: 'Speculative decoding', input: { as: 'yes or no' } },
    ],
  },
  METHOD,
  {
    title: 'A model of your own, in place of one on record',
    fields: [
      { name: 'customModel.totalParameters', label: 'Parameters', input: number(), placeholder: '7e9' },
      { name: 'customModel.activeParameters', label: 'Active parameters', input: number() },
      { name: 'customModel.layers', label: 'Layers', input: number() },
      { name: 'customModel.kvHeads', label: 'Key-value heads', input: number() },
      { name: 'customModel.headDim', label: 'Size of a head', input: number() },
      { name: 'customModel.kvBytesPerToken', label: 'KV cache of a token', input: number('byte') },
      { name: 'customModel.bitsPerWeight', label: 'Bits of a weight', input: number() },
    ],
  },
]

const TRAINING: readonly FieldGroup[] = [
  {
    title: 'Training',
    isOpen: true,
    fields: [{ name: 'model', label: 'Model', input: name('models'), placeholder: 'one with a published training' }, ZONE],
  },
  {
    title: 'By accelerators and hours',
    fields: [
      { name: 'hardware', label: 'Accelerator', input: name('hardware'), placeholder: 'nvidia-a100-sxm4-80gb' },
      { name: 'acceleratorCount', label: 'How many', input: number() },
      { name: 'hours', label: 'For how long', input: number('h') },
      { name: 'acceleratorHours', label: 'Or both multiplied', input: number('accelerator-h') },
      { name: 'averagePowerWatts', label: 'Measured power of an accelerator', input: number('W') },
      { name: 'powerCapWatts', label: 'Power cap', input: number('W') },
      { name: 'jobClass', label: 'How busy it is', input: { as: 'choice', choices: JOB_CLASSES }, hint: 'By its size if left out' },
      { name: 'serverClass', label: 'Server', input: { as: 'choice', choices: TRAINING_SERVERS } },
    ],
  },
  {
    title: 'By a meter',
    fields: [
      { name: 'energyKwh', label: 'Measured energy', input: number('kWh') },
      { name: 'energyScope', label: 'of', input: { as: 'choice', choices: ENERGY_SCOPES }, hint: 'Servers if left out' },
    ],
  },
  {
    title: 'By what is trained',
    fields: [
      { name: 'tuning', label: 'What is done', input: { as: 'choice', choices: TUNINGS }, hint: 'full if left out' },
      { name: 'examples', label: 'Examples', input: number(), placeholder: '50000' },
      { name: 'meanTokens', label: 'Tokens of an example', input: number('tokens'), placeholder: '800' },
      { name: 'epochs', label: 'Epochs', input: number(), placeholder: '1' },
      { name: 'tokens', label: 'Or tokens', input: number('tokens'), placeholder: '2e12' },
      { name: 'parameters', label: 'Active parameters', input: number(), placeholder: 'those of the model' },
      { name: 'totalParameters', label: 'All parameters', input: number() },
      { name: 'trainableParameters', label: 'Trained beside a frozen base', input: number() },
      { name: 'flop', label: 'Or operations', input: number('FLOP'), placeholder: '3.14e23' },
      { name: 'utilisation', label: 'Utilisation', input: number(), hint: 'Achieved share of peak, 0 to 1' },
    ],
  },
  PLACE,
  METHOD,
]

/** The form of each kind, as groups of fields. */
export const FORMS: Readonly<Record<Kind, readonly FieldGroup[]>> = { inference: INFERENCE, training: TRAINING }
/** What a form holds before anybody has said anything. */
export const DEFAULTS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  inference: { model: 'gpt-4o', inputTokens: '200', outputTokens: '250' },
  training: { model: 'gpt-3-175b' },
}

/** Every field of a kind. */
export function fieldsOf(kind: Kind): readonly Field[] {
  return FORMS[kind].flatMap(({ fields }) => fields)
}
