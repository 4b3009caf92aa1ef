/** One place in a request that is at fault. */
export type Fault = { readonly pointer: string; readonly detail: string }

/** What a caller may look up: a kind of thing, or one of them by its id. Each edge (REST, GraphQL, MCP) says where that is. */
export type See = { readonly kind: string; readonly id?: string | undefined }

/** An error that a caller can correct: every edge shows its code, its message and where to look. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly faults: readonly Fault[]
  readonly suggestions: readonly string[]
  readonly see: See | undefined

  constructor(code: ErrorCode, message: string, faults: readonly Fault[] = [], suggestions: readonly string[] = [], see?: See) {
    super(message)
    this.name = 'DomainError'
    this.code = code
    this.faults = faults
    this.suggestions = suggestions
    this.see = see
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  get title(): string {
    return ERRORS[this.code].title
  }
}

/** Every code: its HTTP status and its title. The sentences are below, or with the one place that throws them. */
export const ERRORS = {
  'invalid-request': { status: 422, title: 'The request does not fit its schema' },
  'malformed-body': { status: 400, title: 'The body is not JSON' },
  'malformed-address': { status: 400, title: 'The address is not well formed' },
  'unsupported-media-type': { status: 415, title: 'The content type is not supported' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'route-not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'not-acceptable': { status: 406, title: 'That format is not offered' },
  'unknown-record': { status: 404, title: 'No record has that name' },
  'unknown-model': { status: 404, title: 'No model has that name' },
  'unknown-hardware': { status: 404, title: 'No accelerator has that name' },
  'unknown-zone': { status: 404, title: 'No grid zone has that name' },
  'unknown-region': { status: 404, title: 'No cloud region has that name' },
  'unknown-operator': { status: 404, title: 'No operator has that name' },
  'unknown-method': { status: 404, title: 'No method has that name' },
  'unknown-source': { status: 404, title: 'No source has that id' },
  'unknown-key': { status: 404, title: 'No key has that id' },
  'key-missing': { status: 401, title: 'This needs an API key' },
  'key-unknown': { status: 401, title: 'The API key is not known' },
  'origin-not-allowed': { status: 403, title: 'Pages of this origin may not ask here' },
  'scope-missing': { status: 403, title: 'The API key does not allow this' },
  'source-missing': { status: 422, title: 'The record cites no source' },
  'dangling-link': { status: 422, title: 'The record names another that does not exist' },
  'record-bundled': { status: 409, title: 'The record comes with Wattprint' },
  'record-in-use': { status: 409, title: 'Other records rest on this one' },
  'precondition-required': { status: 428, title: 'Say which state of the record you change' },
  'precondition-failed': { status: 412, title: 'The record changed in the meantime' },
  'idempotency-key-invalid': { status: 400, title: 'The Idempotency-Key is not valid here' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key belongs to another write' },
  'idempotency-key-in-use': { status: 409, title: 'The same write is under way' },
  'call-time-invalid': { status: 422, title: 'The call is of a time that the ledger does not keep' },
  'report-too-large': { status: 422, title: 'The report is over more than one answer may add up' },
  'unknown-report': { status: 404, title: 'No issued report has that id' },
  'unknown-revision': { status: 404, title: 'No report was issued by that catalog' },
  'revision-unusable': { status: 409, title: 'This version cannot compute by the catalog of that time' },
  'too-many-reports': { status: 409, title: 'The workspace has as many issued reports as are kept' },
  'import-invalid': { status: 422, title: 'The import has faults' },
  'import-format': { status: 422, title: 'The file is not in that format' },
  'fetch-failed': { status: 502, title: 'The API of a publisher did not give what was asked for' },
  'import-running': { status: 409, title: 'Another import is running' },
  'unknown-job': { status: 404, title: 'No job has that id' },
  'job-too-large': { status: 413, title: 'The file is too large for a job' },
  'too-many-jobs': { status: 409, title: 'The key has as many jobs as it may have' },
  'job-not-done': { status: 409, title: 'The job is not done' },
  'job-cancelled': { status: 409, title: 'The job was cancelled' },
  'job-failed': { status: 409, title: 'The job failed' },
  'job-expired': { status: 410, title: 'The answers of the job are no longer kept' },
  'jobs-unavailable': { status: 503, title: 'The queue of jobs cannot be used' },
  'batch-too-large': { status: 413, title: 'The batch has too many items' },
  'malformed-line': { status: 400, title: 'A line is not JSON' },
  'line-too-long': { status: 413, title: 'A line is too long' },
  'invalid-cursor': { status: 422, title: 'The cursor was not given by this list' },
  'no-model': { status: 422, title: 'The request names no model' },
  'two-models': { status: 422, title: 'The request names two models' },
  'no-tokens': { status: 422, title: 'The request has no tokens' },
  'beyond-any-context': { status: 422, title: 'One request has more tokens than any context holds' },
  'contradictory-request': { status: 422, title: 'Two fields of the request exclude each other' },
  'does-not-fit': { status: 422, title: 'The memory does not hold the model' },
  'missing-input': { status: 422, title: 'The method lacks an input' },
  'modality-not-supported': { status: 422, title: 'The model does other work' },
  'size-unknown': { status: 422, title: 'The size of the model is not known' },
  'estimate-impossible': { status: 422, title: 'The records give a number that cannot be' },
  'usage-invalid': { status: 422, title: 'The usage object cannot be read' },
  'graphql-invalid': { status: 400, title: 'The GraphQL document is not valid' },
  'graphql-preflight-missing': { status: 400, title: 'Any web page could have made the browser ask this' },
  'graphql-too-large': { status: 400, title: 'The GraphQL document is too large' },
  'graphql-too-deep': { status: 400, title: 'The GraphQL document is nested too deep' },
  'graphql-too-costly': { status: 400, title: 'The GraphQL document asks for too much at once' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'malformed-request': { status: 400, title: 'The request is not HTTP' },
  'expectation-failed': { status: 417, title: 'The expectation is not known' },
  'handler-timeout': { status: 503, title: 'The answer took too long' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  overloaded: { status: 503, title: 'The service has too much to do' },
  'not-ready': { status: 503, title: 'The service is not ready' },
  'database-unavailable': { status: 503, title: 'The database cannot be reached' },
  'database-too-old': { status: 500, title: 'The PostgreSQL server is too old' },
  'backup-refused': { status: 500, title: 'The backup is not made or not restored' },
  'data-directory-in-use': { status: 500, title: 'Another process holds the data directory' },
  'bundled-records-invalid': { status: 500, title: 'The bundled records do not parse' },
  'record-conflict': { status: 409, title: 'Another record holds that name' },
  'command-invalid': { status: 400, title: 'The command is not understood' },
  'configuration-invalid': { status: 500, title: 'The environment is not valid' },
  'service-unreachable': { status: 502, title: 'The service cannot be reached' },
  'port-in-use': { status: 500, title: 'The port is in use' },
  'internal-error': { status: 500, title: 'Something broke on our side' },
} as const satisfies Record<string, { status: number; title: string }>
export type ErrorCode = keyof typeof ERRORS
