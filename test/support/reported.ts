/** Reports over calls, without a database: each call is a cell of its own. */
import type { Catalog } from '../../src/catalog/catalog.js'
import { cellOfCall } from '../../src/ledger/cell-of-call.js'
import { makeReport } from '../../src/ledger/make-report.js'
import { InferenceRequest } from '../../src/schemas/inference-request.js'
import { type LedgerReport, LedgerReportRequest } from '../../src/schemas/ledger-report.js'
import { bundledCatalog } from './bundled-catalog.js'

export type Said = { readonly hour: string; readonly request: object; readonly tags?: Readonly<Record<string, string>> }

/** The report over these calls. `memory` holds what was computed for earlier ones. */
export async function reported(
  asked: object,
  said: readonly Said[],
  memory = new Map<string, object>(),
  other?: Catalog,
): Promise<LedgerReport> {
  const catalog = other ?? (await bundledCatalog())
  const cells = said.map(({ hour, request, tags = {} }, index) => ({
    ...cellOfCall(InferenceRequest.parse(request), tags, catalog),
    hour,
    keyId: String(index),
  }))
  return makeReport(LedgerReportRequest.parse({ from: '2026-10-01', to: '2026-11-01', ...asked }), {
    catalog,
    keptFrom: '2026-09-01T00:00:00Z',
    mostTagValues: 1000,
    cells: () => Promise.resolve({ cells, otherValues: [] }),
    remembered: <One extends object>(name: string, compute: () => One): One => {
      const found = memory.get(name) ?? compute()
      memory.set(name, found)
      return found as One
    },
    digestOf: () => 'digest',
    yieldTurn: () => Promise.resolve(),
  })
}
