import type { AnyRecord, RecordKind, RecordOf } from '../../schemas/record.js'

export type Link = { readonly path: readonly (string | number)[]; readonly kind: RecordKind; readonly id: string }

/** Every place where a record names another one, and of what kind that one has to be. */
export function linksOf<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Link[]
export function linksOf(kind: RecordKind, record: AnyRecord): Link[] {
  return LINKS[kind]?.(record as never).flatMap(({ id, ...link }) => (id === null || id === undefined ? [] : [{ ...link, id }])) ?? []
}

type PossibleLink = Omit<Link, 'id'> & { readonly id: string | null | undefined }

const LINKS: { readonly [Kind in RecordKind]?: (record: RecordOf<Kind>) => PossibleLink[] } = {
  server: ({ accelerator }) => [{ path: ['accelerator'], kind: 'accelerator', id: accelerator }],
  gridSeries: ({ zone }) => [{ path: ['zone'], kind: 'gridZone', id: zone }],
  cloudRegion: ({ zone, egridSubregion }) => [
    { path: ['zone'], kind: 'gridZone', id: zone },
    { path: ['egridSubregion'], kind: 'gridZone', id: egridSubregion },
  ],
  operator: ({ usualZone }) => [{ path: ['usualZone', 'text'], kind: 'gridZone', id: usualZone?.text }],
  model: ({ lineage }) => lineage.map(({ model }, index) => ({ path: ['lineage', index, 'model'], kind: 'model', id: model })),
  trainingRun: ({ model, hardware, subsetOf, supersededBy, conflictsWith }) => [
    { path: ['model'], kind: 'model', id: model },
    { path: ['hardware'], kind: 'accelerator', id: hardware },
    { path: ['subsetOf'], kind: 'trainingRun', id: subsetOf },
    { path: ['supersededBy'], kind: 'trainingRun', id: supersededBy },
    ...conflictsWith.map((id, index) => ({ path: ['conflictsWith', index], kind: 'trainingRun' as const, id })),
  ],
  measurement: ({ model, hardware }) => [
    { path: ['model'], kind: 'model', id: model },
    { path: ['hardware'], kind: 'accelerator', id: hardware },
  ],
}
