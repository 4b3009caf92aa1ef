import type { ErrorCode } from '../../src/errors.js'

/** A request that must be refused: its body, its code, and the place at fault where one can be named. */
type BadRequest = {
  readonly what: string
  readonly request: object
  readonly code: ErrorCode
  readonly pointer?: string
  /** JSON as it is sent, where an object cannot hold it. */
  readonly json?: string
}

const GOOD = { model: 'gpt-4o', outputTokens: 250 }

export const BAD_INFERENCE_REQUESTS: readonly BadRequest[] = [
  { what: 'an unknown model', request: { ...GOOD, model: 'gpt-99' }, code: 'unknown-model' },
  { what: 'an unknown zone', request: { ...GOOD, zone: 'Atlantis' }, code: 'unknown-zone' },
  { what: 'an unknown region', request: { ...GOOD, region: 'aws:atlantis-1' }, code: 'unknown-region' },
  { what: 'an unknown operator', request: { ...GOOD, operator: 'Nemo Inc.' }, code: 'unknown-operator' },
  { what: 'an unknown method', request: { ...GOOD, method: 'tea-leaves' }, code: 'unknown-method' },
  { what: 'unknown hardware', request: { model: 'llama-3.1-8b', outputTokens: 9, hardware: 'abacus' }, code: 'unknown-hardware' },
  { what: 'an unknown field', request: { ...GOOD, outputToken: 1 }, code: 'invalid-request', pointer: '/outputToken' },
  { what: 'negative tokens', request: { ...GOOD, outputTokens: -1 }, code: 'invalid-request', pointer: '/outputTokens' },
  { what: 'a fraction of a token', request: { ...GOOD, outputTokens: 2.5 }, code: 'invalid-request', pointer: '/outputTokens' },
  {
    what: '1e400 tokens',
    request: GOOD,
    json: '{"model":"gpt-4o","outputTokens":1e400}',
    code: 'invalid-request',
    pointer: '/outputTokens',
  },
  { what: 'tokens as a string', request: { ...GOOD, outputTokens: 'many' }, code: 'invalid-request', pointer: '/outputTokens' },
  { what: 'an unknown precision', request: { ...GOOD, precision: 'fp7' }, code: 'invalid-request', pointer: '/precision' },
  { what: 'a PUE below one', request: { ...GOOD, pue: 0.9 }, code: 'invalid-request', pointer: '/pue' },
  {
    what: 'a custom model that is larger active than whole',
    request: { customModel: { totalParameters: 7e9, activeParameters: 8e9 }, outputTokens: 9 },
    code: 'invalid-request',
    pointer: '/customModel/activeParameters',
  },
  {
    what: 'an unknown field of a custom model',
    request: { customModel: { totalParameters: 7e9, layer: 32 }, outputTokens: 9 },
    code: 'invalid-request',
    pointer: '/customModel/layer',
  },
  { what: 'both a model and a custom one', request: { ...GOOD, customModel: { totalParameters: 7e9 } }, code: 'two-models' },
  { what: 'neither a model nor a custom one', request: { outputTokens: 250 }, code: 'no-model' },
  { what: 'no tokens at all', request: { model: 'gpt-4o' }, code: 'no-tokens' },
  { what: 'no tokens but zeros', request: { model: 'gpt-4o', inputTokens: 0, outputTokens: 0 }, code: 'no-tokens' },
]

export const BAD_TRAINING_REQUESTS: readonly BadRequest[] = [
  { what: 'an unknown model', request: { model: 'gpt-99' }, code: 'unknown-model' },
  { what: 'unknown hardware', request: { hardware: 'abacus', acceleratorHours: 10 }, code: 'unknown-hardware' },
  { what: 'an unknown zone', request: { model: 'gpt-3-175b', zone: 'Atlantis' }, code: 'unknown-zone' },
  { what: 'an unknown method', request: { model: 'gpt-3-175b', method: 'tea-leaves' }, code: 'unknown-method' },
  { what: 'an unknown field', request: { model: 'gpt-3-175b', gpu: 'A100' }, code: 'invalid-request', pointer: '/gpu' },
  { what: 'negative hours', request: { hardware: 'A100', acceleratorHours: -1 }, code: 'invalid-request', pointer: '/acceleratorHours' },
  {
    what: 'a utilisation above one',
    request: { parameters: 7e9, tokens: 1e12, hardware: 'A100', utilisation: 40 },
    code: 'invalid-request',
    pointer: '/utilisation',
  },
]
