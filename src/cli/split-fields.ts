import { DomainError } from '../errors.js'
import { CommonOptions } from './common-options.js'
import { requestFrom } from './request-words.js'

type Fields = Readonly<Record<string, unknown>>

/** The common options among `fields`, and the rest. */
export function splitFields(fields: Fields): { common: CommonOptions; rest: Record<string, unknown> } {
  const isCommon = (field: string): boolean => Object.hasOwn(CommonOptions.shape, field)
  const entries = Object.entries(fields)
  const common = requestFrom(CommonOptions, Object.fromEntries(entries.filter(([field]) => isCommon(field))))
  if (common.key !== undefined && common.url === undefined) {
    throw new DomainError('command-invalid', '--key is for a service, and none is named. Give its --url, or leave --key out.')
  }
  if (common.json && common.cite) {
    throw new DomainError('command-invalid', '--cite prints the sources in place of the answer that --json prints. Leave one of them out.')
  }
  return { common, rest: Object.fromEntries(entries.filter(([field]) => !isCommon(field))) }
}
