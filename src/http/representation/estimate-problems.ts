import type { ErrorCode } from '../../errors.js'

/** What any estimate may be refused for. */
export const ESTIMATE_PROBLEMS = [
  'invalid-request',
  'unknown-model',
  'unknown-hardware',
  'unknown-zone',
  'unknown-region',
  'unknown-operator',
  'unknown-method',
  'no-model',
  'two-models',
  'no-tokens',
  'beyond-any-context',
  'contradictory-request',
  'missing-input',
  'modality-not-supported',
  'size-unknown',
  'estimate-impossible',
] as const satisfies ErrorCode[]

/** What any body may be refused for. */
export const BODY_PROBLEMS = ['malformed-body', 'unsupported-media-type', 'body-too-large'] as const satisfies ErrorCode[]
