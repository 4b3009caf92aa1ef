import type { Step } from '../api/client'

/** A formula with the names of its steps in place of their ids, and with no function but those of school. */
export function formulaInWords(formula: string, steps: readonly Pick<Step, 'id' | 'name'>[]): string {
  const names = new Map(steps.map(({ id, name }) => [id, name]))
  return formula
    .replaceAll(/\bsharing\([^,()]+, ([^,()]+), ([^,()]+)\)/g, '$1 + $2')
    .replaceAll(/\bcertain\(([^()]*)\)/g, '$1')
    .replaceAll(/[\w.:]+(?:-[\w.:]+)*/g, (word) => quoted(names.get(word)) ?? numberIn(word))
    .replaceAll(/ \(methodology, section [\d.]+\)/g, '')
    .replace(/^rule [AB]: /, '')
}

/** Long numbers as the reader writes them; all else as it is. */
function numberIn(word: string): string {
  return /^\d{5,}(?:\.\d+)?$/.test(word) ? new Intl.NumberFormat(undefined, { maximumSignificantDigits: 7 }).format(Number(word)) : word
}

/** Names of several words are set off from what stands between them. */
function quoted(name: string | undefined): string | undefined {
  return name?.includes(' ') === true ? `[${name}]` : name
}
