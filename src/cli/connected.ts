import { readConfig } from '../config.js'
import { connectDatabase, type Database } from '../database/connect.js'
import { DomainError } from '../errors.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The configured database. An embedded one is open in one process at a time: if a service has it open, the error gives the way out.
 */
export async function connected(environment: Environment, wayOut: string): Promise<Database> {
  try {
    return await connectDatabase(readConfig(environment))
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'data-directory-in-use') throw error
    throw new DomainError(error.code, `${error.message} ${wayOut}`)
  }
}
