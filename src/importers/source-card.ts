import { Source } from '../schemas/source.js'
import type { FileOrigin } from './importer.js'

type Card = Pick<Source, 'title' | 'publisher' | 'url' | 'licence' | 'evidence'> & Partial<Pick<Source, 'authors' | 'note' | 'standing'>>

/** The source of an imported file: one card for each data set and day of download, to be looked at again a year later. */
export function sourceCard(dataset: string, { accessedOn }: FileOrigin, card: Card): Source {
  return Source.parse({ id: `${dataset}-${accessedOn}`, kind: 'dataset', ...card, accessedOn, reviewBy: yearAfter(accessedOn) })
}

function yearAfter(date: string): string {
  const [year = '', ...rest] = date.split('-')
  const day = rest.join('-')
  // The next year has no 29 February.
  return `${Number(year) + 1}-${day === '02-29' ? '02-28' : day}`
}
