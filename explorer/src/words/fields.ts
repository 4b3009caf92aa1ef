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
const PRECISIONS: Schemas['Precision'][] = ['fp32', 'fp16', 'bf16', 'fp8', 'int8', 'fp4', 'mxfp4', 'int4']

const SERVERS: Schemas['ServerClass'][] = [
  'hopper_sxm_air_8',
  'blackwell_air_8',
  'blackwell_water_8',
  'ampere_sxm_8',
  'pcie_dense_8',
  'few_gpu_two_socket',
  'tpu',
]

const PLACE: FieldGroup = {
  title: 'Place and time',
  fields: [
    { name: 'region', label: 'Cloud region', input: name('regions'), placeholder: 'aws:us-east-1' },
    { name: 'operator', label: 'Operator', input: name('operators'), placeholder: 'who runs the data centre' },
    { name: 'year', label: 'Year of the grid', input: number() },
    { name: 'gridGco2ePerKwh', label: 'Own carbon intensity', input: number('g CO₂e/kWh') },
    { name: 'pue', label: 'PUE', input: number(), hint: 'Energy of the site over energy of its servers' },
    { name: 'wueLitresPerKwh', label: 'WUE', input: number('L/kWh'), hint: 'Water evaporated at the site' },
  ],
}
const ZONE: Field = { name: 'zone', label: 'Electricity of', input: name('zones'), placeholder: 'where its operator usually is' }

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
      { name: 'engine', label: 'Software', input: { as: 'text' }, placeholder: 'vllm-0.11.1' },
      { name: 'serverClass', label: 'Server', input: { as: 'choice', choices: SERVERS } },
      { name: 'powerCapWatts', label: 'Power cap', input: number('W') },
      { name: 'busyShare', label: 'Busy share', input: number(), hint: '0 to 1' },
      { name: 'speculativeDecoding', label: 'Speculative decoding', input: { as: 'yes or no' } },
    ],
  },
  METHOD,
  {
    title: 'A model of your own, in place of one on record',
    fields: [
      { name: 'customModel.totalParameters', label: 'Parameters', input: number(), placeholder: '7e9' },
      { name: 'customModel.activeParameters', label: 'Of them active', input: number() },
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
      { name: 'averagePowerWatts', label: 'Metered power of one', input: number('W') },
    ],
  },
  {
    title: 'By computation',
    fields: [
      { name: 'flop', label: 'Operations', input: number('FLOP'), placeholder: '3.14e23' },
      { name: 'parameters', label: 'Or parameters', input: number(), placeholder: '7e9' },
      { name: 'tokens', label: 'times tokens', input: number('tokens'), placeholder: '2e12' },
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
