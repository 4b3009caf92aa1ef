import { DomainError, ERRORS, type ErrorCode } from '../../errors.js'
import { ImportAnswer, type ImportRequest } from '../../schemas/import.js'
import { Problem } from '../../schemas/problem.js'
import type { FileText } from './read-given-file.js'

const TYPES: Readonly<Record<FileText['type'], string>> = { csv: 'text/csv', json: 'application/json', ndjson: 'application/x-ndjson' }

/** Imports through a service, by POST /v1/imports. */
export async function importOver(url: string, key: string | undefined, file: FileText, wanted: ImportRequest): Promise<ImportAnswer> {
  const address = new URL('/v1/imports', url)
  for (const [name, given] of Object.entries(wanted)) if (given !== undefined) address.searchParams.set(name, String(given))
  const headers = { 'content-type': TYPES[file.type], ...(key !== undefined && { authorization: `Bearer ${key}` }) }
  const response = await fetch(address, { method: 'POST', headers, body: file.text }).catch((error: unknown) => {
    throw new DomainError('not-ready', `${address.origin} does not answer (${reasonOf(error)}). Is the service running there?`)
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return ImportAnswer.parse(answer)
  const problem = Problem.safeParse(answer)
  if (!problem.success) throw new DomainError('not-ready', `${address.origin} answered ${response.status}, and not as Wattprint does.`)
  const { code, detail, errors } = problem.data
  throw new DomainError(code in ERRORS ? (code as ErrorCode) : 'internal-error', detail, errors)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
