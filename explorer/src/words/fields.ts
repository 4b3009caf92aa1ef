import type { Schemas } from '../api/client'
import type { NamedKind } from '../api/names'

/** One of the two requests of the API. */
export type Kind = 'inference' | 'training'
/** The subjects of an estimate, each of which has a form of its own. */
export type Subject = Schemas['WorkType'] | 'training'
type Input =
  | { readonly as: 'number'; readonly unit?: string }
  | { readonly as: 'text' }
  | { readonly as: 'name'; readonly of: NamedKind }
  | { readonly as: 'choice'; readonly choices: readonly string[] }
  | { readonly as: 'yes or no' }
export type Field = {
  /** The name of the field in the API and in the address of this page. */
  readonly name: string
  readonly label: string
  readonly input: Input
  readonly hint?: string
  readonly placeholder?: string
}
export type FieldGroup = { readonly title: string; readonly fields: readonly Field[]; readonly isOpen?: boolean }

const number = (unit?: string): Input => ({ as: 'number', ...(unit !== undefined && { unit }) })
const name = (of: NamedKind): Input => ({ as: 'name', of })
/** All values of an enumeration of the API, in the order in which they are shown. A missing or unknown value fails the type check. */
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
    { name: 'year', label: 'Year of the grid’s figures', input: number() },
    { name: 'gridGco2ePerKwh', label: 'Own carbon intensity', input: number('g CO₂e/kWh') },
    { name: 'basis', label: 'What counts as carbon', input: { as: 'choice', choices: BASES }, hint: 'lifecycle, or direct as in scope 2' },
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
      { name: 'cachedInputTokens', label: 'Cached part of the prompt', input: number('tokens') },
      { name: 'latencySeconds', label: 'Time to the last token', input: number('s'), hint: 'If you measured it' },
      { name: 'outputTokensPerSecond', label: 'Speed of one stream', input: number('tokens/s') },
    ],
  },
  PLACE,
  {
    title: 'How it is served',
    fields: [
      { name: 'hardware', label: 'Accelerator', input: name('hardware'), placeholder: 'what usually serves it' },
      { name: 'acceleratorCount', label: 'Accelerators of one server', input: number() },
      { name: 'precision', label: 'Precision', input: { as: 'choice', choices: PRECISIONS } },
      { name: 'batchSize', label: 'Batch size', input: number(), hint: 'Mean number of sequences in flight' },
      { name: 'cacheBits', label: 'Bits of the key-value cache', input: number(), placeholder: '16' },
      { name: 'engine', label: 'Software', input: { as: 'text' }, placeholder: 'vllm-0.11.1' },
      { name: 'serverClass', label: 'Server', input: { as: 'choice', choices: SERVERS } },
      { name: 'powerCapWatts', label: 'Power cap', input: number('W') },
      { name: 'busyShare', label: 'Server utilisation', input: number(), hint: '0 to 1' },
      { name: 'speculativeDecoding', label: 'Speculative decoding', input: { as: 'yes or no' } },
    ],
  },
  METHOD,
  {
    title: 'A model of your own',
    fields: [
      { name: 'customModel.totalParameters', label: 'Parameters', input: number(), placeholder: '7e9' },
      { name: 'customModel.activeParameters', label: 'Active parameters', input: number() },
      { name: 'customModel.layers', label: 'Layers', input: number() },
      { name: 'customModel.kvHeads', label: 'Key-value heads', input: number() },
      { name: 'customModel.headDim', label: 'Dimension of a head', input: number() },
      { name: 'customModel.kvBytesPerToken', label: 'KV cache per token', input: number('byte') },
      { name: 'customModel.bitsPerWeight', label: 'Bits per weight', input: number() },
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
      { name: 'acceleratorHours', label: 'Or the product of both', input: number('accelerator-h') },
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
      {
        name: 'tuning',
        label: 'What is done',
        input: { as: 'choice', choices: TUNINGS },
        hint: 'Pretraining or full fine-tuning if left out',
      },
      { name: 'examples', label: 'Examples', input: number(), placeholder: '50000' },
      { name: 'meanTokens', label: 'Tokens per example', input: number('tokens'), placeholder: '800' },
      { name: 'epochs', label: 'Epochs', input: number(), placeholder: '1' },
      { name: 'tokens', label: 'Or tokens', input: number('tokens'), placeholder: '2e12' },
      { name: 'parameters', label: 'Active parameters', input: number(), placeholder: 'those of the model' },
      { name: 'totalParameters', label: 'All parameters', input: number() },
      { name: 'trainableParameters', label: 'Trainable parameters', input: number() },
      { name: 'flop', label: 'Or operations', input: number('FLOP'), placeholder: '3.14e23' },
      { name: 'utilisation', label: 'Utilisation', input: number(), hint: 'Achieved share of peak, 0 to 1' },
    ],
  },
  PLACE,
  METHOD,
]

const HOST: FieldGroup = {
  title: 'How it is served',
  fields: [
    { name: 'hardware', label: 'Accelerator', input: name('hardware'), placeholder: 'what usually serves it' },
    { name: 'acceleratorCount', label: 'How many', input: number() },
    { name: 'batchSize', label: 'Batch size', input: number(), hint: 'How many are worked on together' },
    { name: 'priceUsd', label: 'List price', input: number('USD'), hint: 'For services whose model nobody knows' },
  ],
}

/** The form of work other than text: its contents, then how many there are, where and on what hardware. */
function workForm(models: NamedKind, placeholder: string, fields: readonly Field[], more: readonly Field[] = []): readonly FieldGroup[] {
  return [
    {
      title: 'Request',
      isOpen: true,
      fields: [
        { name: 'model', label: 'Model', input: name(models), placeholder },
        ...fields,
        { name: 'requests', label: 'Requests', input: number(), placeholder: '1' },
        ZONE,
      ],
    },
    ...(more.length > 0 ? [{ title: 'More about the request', fields: more }] : []),
    PLACE,
    HOST,
    METHOD,
  ]
}

const WIDTH: Field = { name: 'work.width', label: 'Width', input: number('pixels') }
const HEIGHT: Field = { name: 'work.height', label: 'Height', input: number('pixels') }
const COUNT: Field = { name: 'work.count', label: 'How many in one request', input: number(), placeholder: '1' }
const STEPS: readonly Field[] = [
  { name: 'work.steps', label: 'Denoising steps', input: number(), placeholder: 'those of the model' },
  { name: 'work.passes', label: 'Passes in a step', input: number(), hint: '2 with guidance, 1 without' },
]

/** The form of each subject, as groups of fields. */
export const FORMS: Readonly<Record<Subject, readonly FieldGroup[]>> = {
  text: INFERENCE,
  image: workForm('image models', 'FLUX.1, gpt-image-1 …', [WIDTH, HEIGHT, COUNT], STEPS),
  video: workForm(
    'video models',
    'Wan, Sora 2, Veo 3 …',
    [{ name: 'work.seconds', label: 'Length', input: number('s') }, WIDTH, HEIGHT],
    [{ name: 'work.framesPerSecond', label: 'Frames per second', input: number() }, COUNT, ...STEPS],
  ),
  transcription: workForm('transcription models', 'Whisper …', [
    { name: 'work.audioSeconds', label: 'Length of the recording', input: number('s') },
    { name: 'work.outputTokens', label: 'Length of the transcript', input: number('tokens'), placeholder: 'by the recording' },
  ]),
  speech: workForm('speech models', 'tts-1 …', [{ name: 'work.characters', label: 'Text to speak', input: number('characters') }]),
  embedding: workForm('embedding models', 'text-embedding-3-small …', [
    { name: 'work.inputTokens', label: 'Length of a text', input: number('tokens') },
    { name: 'work.texts', label: 'Texts in one request', input: number(), placeholder: '1' },
  ]),
  rerank: workForm('ranking models', 'bge-reranker …', [
    { name: 'work.queryTokens', label: 'Length of the query', input: number('tokens') },
    { name: 'work.documents', label: 'Documents', input: number() },
    { name: 'work.documentTokens', label: 'Length of a document', input: number('tokens') },
  ]),
  training: TRAINING,
}
/** The names of the subjects where one is chosen. */
export const SUBJECTS: Readonly<Record<Subject, string>> = {
  text: 'A text answer',
  image: 'Images',
  video: 'Video',
  transcription: 'Speech to text',
  speech: 'Text to speech',
  embedding: 'Embeddings',
  rerank: 'Ranking of documents',
  training: 'A training',
}
/** The field that holds the subject if it is neither text nor a training. */
const WORK_TYPE = 'work.type'
/** The values of an empty form. */
export const DEFAULTS: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
  text: { model: 'gpt-4o', inputTokens: '200', outputTokens: '250' },
  image: { [WORK_TYPE]: 'image', model: 'flux.1-dev', 'work.width': '1024', 'work.height': '1024' },
  video: { [WORK_TYPE]: 'video', model: 'wan2.1-14b', 'work.seconds': '5' },
  transcription: { [WORK_TYPE]: 'transcription', model: 'whisper-turbo', 'work.audioSeconds': '60' },
  speech: { [WORK_TYPE]: 'speech', model: 'tts-1', 'work.characters': '1000' },
  embedding: { [WORK_TYPE]: 'embedding', model: 'text-embedding-3-small', 'work.inputTokens': '500' },
  rerank: {
    [WORK_TYPE]: 'rerank',
    model: 'bge-reranker-v2-m3',
    'work.queryTokens': '20',
    'work.documents': '50',
    'work.documentTokens': '200',
  },
  training: { model: 'gpt-3-175b' },
}

const WORK: Field = { name: WORK_TYPE, label: 'What is asked for', input: { as: 'choice', choices: Object.keys(SUBJECTS) } }

/** Returns the subject of a request, by its kind and its fields. */
export function subjectOf(kind: Kind, texts: Readonly<Record<string, string>>): Subject {
  if (kind === 'training') return 'training'
  const type = texts[WORK_TYPE] ?? 'text'
  return type in FORMS && type !== 'training' ? (type as Subject) : 'text'
}

/** Returns every field of a kind of request, each once. */
export function fieldsOf(kind: Kind): readonly Field[] {
  const forms =
    kind === 'training' ? [TRAINING] : Object.entries(FORMS).flatMap(([subject, form]) => (subject === 'training' ? [] : [form]))
  const fields = forms.flatMap((groups) => groups.flatMap((group) => group.fields))
  return [
    ...new Map([...(kind === 'training' ? [] : [WORK]), ...fields].toReversed().map((field) => [field.name, field])).values(),
  ].toReversed()
}
