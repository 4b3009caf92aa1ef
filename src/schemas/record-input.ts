import type { z } from 'zod'
import type { ChangedKind } from './change.js'
import { type AnyRecord, RECORD_SCHEMAS } from './record.js'
import { Source } from './source.js'

/** What a writer sends of each kind: as in prisma/data, with figures in any unit of their dimension. */
export const RECORD_INPUTS: Readonly<Record<ChangedKind, z.ZodType<AnyRecord | Source>>> = { source: Source, ...RECORD_SCHEMAS }
