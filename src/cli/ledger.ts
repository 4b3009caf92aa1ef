import { DomainError } from '../errors.js'
import { importCalls } from './ledger/import-calls.js'
import { reportCalls } from './ledger/report-calls.js'

type Environment = Readonly<Record<string, string | undefined>>

const HELP = `Keeps what calls to models used, and says what that cost. Write one of:
  wattprint ledger import FILE --help
  wattprint ledger report --help`

/** Keeps calls, and reports what they cost; gives the exit code. */
export async function ledgerCommand([verb = '', ...given]: readonly string[], environment: Environment): Promise<number> {
  if (verb === 'import') return importCalls(given, environment)
  if (verb === 'report') return reportCalls(given, environment)
  if (verb !== '--help') throw new DomainError('command-invalid', HELP)
  console.log(HELP)
  return 0
}
