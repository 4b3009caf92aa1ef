import type { z } from 'zod'
import { DomainError } from '../errors.js'
import { parseRequest } from '../schemas/parse-request.js'
import { optionName } from './options.js'

/** `fields` as `schema` reads them; what does not fit is named by its option. */
export function requestFrom<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  try {
    return parseRequest(schema, fields)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const told = error.faults.map(({ pointer, detail }) => `${optionAt(pointer)}: ${detail}`)
    throw new DomainError(error.code, `${told.join(' ')} See --help.`, error.faults)
  }
}

/** The option that gives the field at a JSON pointer; of a list, the one that gives the list. */
function optionAt(pointer: string): string {
  const path = pointer.split('/').filter((key) => key !== '' && !/^\d+$/.test(key))
  return optionName(path.join('.'))
}
