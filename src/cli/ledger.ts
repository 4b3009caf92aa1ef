import { DomainError } from '../errors.js'
import { importCalls } from './ledger/import-calls.js'
import { issueReport, listReports } from './ledger/issued-reports.js'
import { reportCalls } from './ledger/report-calls.js'
import { restateReport } from './ledger/restate-report.js'

type Environment = Readonly<Record<string, string | undefined>>

const HELP = `Keeps what calls to models used, and says what that cost. Write one of:
  wattprint ledger import FILE --help
  wattprint ledger report --help
  wattprint ledger issue --help
  wattprint ledger reports --help
  wattprint ledger restatement --help`

const VERBS: Readonly<Record<string, (given: readonly string[], environment: Environment) => Promise<number>>> = {
  import: importCalls,
  report: reportCalls,
  issue: issueReport,
  reports: listReports,
  restatement: restateReport,
}

/** Keeps calls, and reports what they cost; gives the exit code. */
export async function ledgerCommand([verb = '', ...given]: readonly string[], environment: Environment): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  if (run) return run(given, environment)
  if (verb !== '--help') throw new DomainError('command-invalid', HELP)
  console.log(HELP)
  return 0
}
