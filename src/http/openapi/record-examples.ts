import { type ChangedKind, KINDS, ofEachKind } from '../../schemas/record.js'

/** A record of each kind that somebody could write, for the documentation. */
export const RECORD_EXAMPLES: Readonly<Record<ChangedKind, { readonly id: string }>> = {
  source: { id: 'acme', kind: 'report', title: 'Our models', publisher: 'Acme', evidence: 'primary' } as { readonly id: string },
  ...ofEachKind((kind) => KINDS[kind].example),
}
