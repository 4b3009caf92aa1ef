import type { Step } from '../api/client'

/** Returns a formula with the names of its steps in place of their ids, and without functions that are not taught at school. */
export function formulaInWords(formula: string, steps: readonly Pick<Step, 'id' | 'name'>[]): string {
  const names = new Map(steps.map(({ id, name }) => [id, name]))
  return formula
    .replaceAll(/\bsharing\([^,()]+, ([^,()]+), ([^,()]+)\)/g, '$1 + $2')
    .replaceAll(/\bcertain\(([^()]*)\)/g, '$1')
    .replaceAll(/\bfactor-of\(([^()]*)\)/g, 'a factor of $1')
    .replaceAll(/\bat-least-doubt-of\(([^(),]*), ([^()]*)\)/g, '$1, at least as uncertain as $2')
    .replaceAll(/[\w.:]+(?:-[\w.:]+)*/g, (word) => quoted(names.get(word)) ?? numberIn(word))
    .replaceAll(/ \(methodology, section [\d.]+\)/g, '')
    .replace(/^rule [AB]: /, '')
}

/** Long numbers in the reader's format; everything else unchanged. */
function numberIn(word: string): string {
  return /^\d{5,}(?:\.\d+)?$/.test(word) ? new Intl.NumberFormat(undefined, { maximumSignificantDigits: 7 }).format(Number(word)) : word
}

/** Names of several words are marked off from the signs between them. */
function quoted(name: string | undefined): string | undefined {
  return name?.includes(' ') === true ? `[${name}]` : name
}
