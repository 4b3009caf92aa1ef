import type { FigureChange, ImportAnswer } from '../../schemas/import.js'

const MOST_ADDED = 50
const MOST_SKIPPED = 20
const DIGITS = 6

/** What an import changes, for a person: + what is new, ~ what differs and how, = what stays, and what was skipped. */
export function differenceTable({ counts, added, changed, file }: ImportAnswer): string {
  const isFileSource = ({ kind, id }: ImportAnswer['added'][number]): boolean => kind === 'source' && id === file?.source?.id
  const shown = added.filter((one) => !isFileSource(one))
  return [
    ...headOf(file),
    ...shown.slice(0, MOST_ADDED).map(({ kind, id }) => `+ ${kind} ${id}`),
    ...(shown.length > MOST_ADDED ? [`+ and ${shown.length - MOST_ADDED} more that are new`] : []),
    ...changed.flatMap(changedLines),
    ...skippedLines(file),
    `${counts.added} added, ${counts.changed} changed, ${counts.unchanged} unchanged${tail(file)}`,
  ].join('\n')
}

function headOf(file: ImportAnswer['file']): string[] {
  if (!file) return []
  const source = file.source
    ? [`source ${file.source.id} (${file.source.licence ?? 'no licence'})`]
    : ['It says nothing that the catalog does not hold.']
  return [file.title, ...source, file.licenceNote]
}

function changedLines({ kind, id, fields, figures, figureCount }: ImportAnswer['changed'][number]): string[] {
  const named = figures.length > 0 ? '' : `: ${fields.join(', ')}`
  const more = figureCount > figures.length ? [`    and ${figureCount - figures.length} more`] : []
  return [`~ ${kind} ${id}${named}`, ...figures.map(figureLine), ...more]
}

function figureLine({ field, before, after, unit }: FigureChange): string {
  return `    ${field}: ${printed(before)} → ${printed(after)}${unit === null ? '' : ` ${unit}`}`
}

function printed(told: FigureChange['before']): string {
  if (told === null) return '-'
  return typeof told === 'number' ? String(Number(told.toPrecision(DIGITS))) : told
}

function skippedLines(file: ImportAnswer['file']): string[] {
  if (!file) return []
  const lines = file.skipped.slice(0, MOST_SKIPPED).map(({ line, reason }) => `! line ${line}: ${reason}`)
  return file.skippedCount > MOST_SKIPPED ? [...lines, `! and ${file.skippedCount - MOST_SKIPPED} more that were skipped`] : lines
}

function tail(file: ImportAnswer['file']): string {
  return file ? `; ${file.alike} figures held already, ${file.skippedCount} lines skipped` : ''
}
