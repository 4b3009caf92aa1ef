import { DomainError } from '../errors.js'
import { importCommand } from './import.js'
import { keys } from './keys.js'

type Environment = Readonly<Record<string, string | undefined>>
type Command = (given: readonly string[], environment: Environment) => Promise<void>

const USAGE = `Usage:
  wattprint keys create --owner NAME --scope read|write|admin
  wattprint keys list
  wattprint keys revoke ID
  wattprint import FILE [--from FORMAT | --kind KIND] [--apply] [--url URL --key KEY]
      shows what a file would change, and with --apply writes it; FORMAT is whose file it is:
      owid-energy, ember, electricity-maps, epoch-models, epoch-hardware or ml-energy
The database is the one that the service uses: DATABASE_URL, or the embedded one in WATTPRINT_DATA_DIR.`

const COMMANDS: Readonly<Record<string, Command>> = { keys, import: importCommand }

/** Does what the words after `wattprint` say, and prints what came of it. */
export async function runCommand([name = '', ...given]: readonly string[], environment: Environment): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command && given.length > 0) return command(given, environment)
  if (['help', '--help', '-h'].includes(name)) return console.log(USAGE)
  throw new DomainError('command-invalid', USAGE)
}
