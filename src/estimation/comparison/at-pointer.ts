import { DomainError, type ErrorCode } from '../../errors.js'

const FIELD_OF_CODE: { readonly [Code in ErrorCode]?: string } = {
  'unknown-model': '/model',
  'unknown-hardware': '/hardware',
  'unknown-zone': '/zone',
  'unknown-region': '/region',
  'unknown-operator': '/operator',
  'unknown-method': '/method',
}

/** What `compute` gives; what it refuses is refused at `pointer` of the whole request. */
export function atPointer<Result>(pointer: string, compute: () => Result): Result {
  try {
    return compute()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code, message, faults, suggestions } = error
    const own = faults.length > 0 ? faults : [{ pointer: FIELD_OF_CODE[code] ?? '', detail: error.title }]
    const moved = own.map(({ pointer: inner, detail }) => ({ pointer: `${pointer}${inner}`, detail }))
    throw new DomainError(code, `${message} This is at ${moved[0]?.pointer ?? pointer} of the request.`, moved, suggestions)
  }
}
