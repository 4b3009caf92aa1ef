import { randomUUID } from 'node:crypto'
import { DomainError, type ErrorCode } from '../errors.js'
import { problemOf } from '../problem-of.js'
import { version } from './options.js'
import { ServiceProblem } from './service.js'
import { columns } from './terminal.js'

type Environment = Readonly<Record<string, string | undefined>>
/** Runs a command with its arguments; a number is its exit code. */
type Command = (given: readonly string[], environment: Environment) => Promise<unknown>
type Named = { readonly summary: string; readonly load: () => Promise<Command> }

/** Each is loaded when it is used: a command without a database starts without one. */
const COMMANDS: Readonly<Record<string, Named>> = {
  estimate: { summary: 'what requests to a model cost, one or a file of them', load: async () => (await import('./estimate.js')).estimate },
  train: { summary: 'what a training costs', load: async () => (await import('./train.js')).train },
  compare: { summary: 'what other ways to do the same cost', load: async () => (await import('./compare.js')).compare },
  import: {
    summary: 'what a file would change in the catalog; --apply writes it',
    load: async () => (await import('./import.js')).importCommand,
  },
  fetch: {
    summary: 'the same of hours that a publisher’s API gives, with your own key',
    load: async () => (await import('./fetch.js')).fetchCommand,
  },
  ledger: {
    summary: 'import FILE: keep the calls in a file; report: what they cost; issue, reports, restatement: what was reported',
    load: async () => (await import('./ledger.js')).ledgerCommand,
  },
  consume: {
    summary: 'count the calls in topics of Kafka, beside the service',
    load: async () => (await import('./consume.js')).consumeCommand,
  },
  serve: { summary: 'start the service', load: async () => (await import('./serve.js')).serve },
  mcp: { summary: 'speak the Model Context Protocol with an agent', load: async () => (await import('./mcp.js')).mcp },
  work: { summary: 'answer the files of POST /v1/jobs beside the service', load: async () => (await import('./work.js')).work },
  migrate: { summary: 'bring the database up to date, and end', load: async () => (await import('./migrate.js')).migrate },
  backup: { summary: 'write the embedded database into one FILE', load: async () => (await import('./backup.js')).backup },
  restore: { summary: 'make the embedded database from such a FILE', load: async () => (await import('./backup.js')).restore },
  keys: { summary: 'create --owner NAME --scope SCOPE, list, revoke ID', load: async () => (await import('./keys.js')).keys },
}

const usage = (): string => `Usage: wattprint COMMAND OPTION…

${columns(Object.entries(COMMANDS).map(([name, { summary }]) => [`  ${name}`, summary]))}

wattprint COMMAND --help says its options; wattprint --version its version.
Estimates come from the bundled catalog, or with --url from a service.
import, fetch, ledger, consume, serve, work, migrate, backup, restore and keys use the database of the service: DATABASE_URL, or the embedded one in WATTPRINT_DATA_DIR.
Exit codes: 0 done, 1 refused, 2 the command was not understood, 3 the service could not be reached.`

/** Runs the command of these arguments and prints its result; returns the exit code. */
export async function runCommand([name = '', ...given]: readonly string[], environment: Environment): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) console.log(usage())
  else if (['version', '--version', '-v'].includes(name)) console.log(await version())
  else {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (!command) throw new DomainError('command-invalid', `${name === '' ? '' : `"${name}" is no command. `}${usage()}`)
    const run = await command.load()
    const exitCode = await run(given, environment)
    if (typeof exitCode === 'number') return exitCode
  }
  return 0
}

const REFUSED = 1
const EXIT_CODES: { readonly [Code in ErrorCode]?: number } = { 'command-invalid': 2, 'service-unreachable': 3 }

/** Prints what went wrong, as a sentence and with `asJson` also as a problem; returns the exit code. */
export function tellFailure(error: unknown, asJson: boolean): number {
  const problem =
    error instanceof ServiceProblem
      ? error.problem
      : error instanceof DomainError
        ? problemOf(error, `urn:request:${randomUUID()}`)
        : undefined
  if (asJson && problem) console.log(JSON.stringify(problem, null, 2))
  // An error that the user can correct is one sentence; any other is a bug and keeps its stack.
  console.error(problem ? problem.detail : error)
  return error instanceof DomainError ? (EXIT_CODES[error.code] ?? REFUSED) : REFUSED
}
