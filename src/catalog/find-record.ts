import { DomainError, type ErrorCode } from '../errors.js'
import type { RecordKind, RecordOf } from '../schemas/record.js'
import type { Catalog } from './catalog.js'
import { type Collection, foldName } from './collection.js'
import { nearestNames } from './nearest-names.js'
import { modelNameForms } from './model-names.js'

type KindWords = {
  readonly word: string
  readonly path: string
  readonly code: ErrorCode
  /** Where it is not the kind with an s. */
  readonly plural?: string
}

/** What callers call each kind, where its list is, and the code of the error when a name is unknown. */
export const KIND_WORDS: Record<RecordKind, KindWords> = {
  accelerator: { word: 'accelerator', path: 'hardware', code: 'unknown-hardware' },
  server: { word: 'server', path: 'servers', code: 'unknown-record' },
  embodiedRecord: { word: 'embodied record', path: 'embodied', code: 'unknown-record' },
  gridZone: { word: 'grid zone', path: 'grids', code: 'unknown-zone' },
  gridSeries: { word: 'grid series', path: 'grid-series', code: 'unknown-record', plural: 'allGridSeries' },
  cloudRegion: { word: 'cloud region', path: 'regions', code: 'unknown-region' },
  operator: { word: 'operator', path: 'operators', code: 'unknown-operator' },
  model: { word: 'model', path: 'models', code: 'unknown-model' },
  trainingRun: { word: 'training run', path: 'training-runs', code: 'unknown-record' },
  measurement: { word: 'measurement', path: 'measurements', code: 'unknown-record' },
  factor: { word: 'factor', path: 'factors', code: 'unknown-record' },
  technique: { word: 'technique', path: 'techniques', code: 'unknown-record' },
  equivalence: { word: 'equivalence', path: 'equivalences', code: 'unknown-record' },
  claim: { word: 'claim', path: 'claims', code: 'unknown-record' },
}

/** The record of that id or alias, without regard to case; an unknown name is an error with the three nearest names. */
export function findRecord<Kind extends RecordKind>(catalog: Catalog, kind: Kind, name: string): RecordOf<Kind> {
  const found = recordNamed(catalog, kind, name)
  if (found) return found
  const { word, path, code } = KIND_WORDS[kind]
  throw unknownName(code, word, name, path, nearestNames(catalog.records[kind].byName, name))
}

/** The record of that id or alias, in any form in which providers write it. */
export function recordNamed<Kind extends RecordKind>(catalog: Catalog, kind: Kind, name: string): RecordOf<Kind> | undefined {
  const { byName } = catalog.records[kind] as Collection<RecordOf<Kind>>
  for (const form of formsOf(catalog, kind, name)) {
    const found = byName.get(form)
    if (found) return found
  }
  return undefined
}

function formsOf(catalog: Catalog, kind: RecordKind, name: string): readonly string[] {
  const folded = foldName(name)
  if (kind === 'model') return modelNameForms(catalog, folded)
  // Providers write aws/us-east-1 and "East US" for what is aws:us-east-1 and eastus here.
  return kind === 'cloudRegion' ? [folded, folded.replace('/', ':'), folded.replaceAll(' ', '')] : [folded]
}

/** The error of a name that nothing carries: the thing, the reason and the way out. */
export function unknownName(code: ErrorCode, word: string, name: string, path: string, nearest: readonly string[]): DomainError {
  const hint = nearest.length > 0 ? ` The nearest are ${nearest.map((one) => `"${one}"`).join(', ')}.` : ''
  return new DomainError(code, `No ${word} is called "${name}".${hint} See GET /v1/${path}.`, [], nearest)
}
