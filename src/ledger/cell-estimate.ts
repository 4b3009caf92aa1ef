import type { Catalog } from '../catalog/catalog.js'
import { DomainError, type ErrorCode } from '../errors.js'
import { codesOf, type Outline, type Totals } from '../estimation/answer.js'
import { estimateInference, outlineInference } from '../estimation/inference.js'
import { asItsWork } from '../estimation/usage/estimate-usage.js'
import type { GridBasis } from '../schemas/figure.js'
import type { InferenceRequest } from '../schemas/inference-request.js'
import type { Cell } from '../schemas/ledger-call.js'
import type { Citation } from '../schemas/source.js'
import type { WarningCode } from '../schemas/warning.js'
import { requestOfCell } from './amounts.js'

/** What the calls of a cell cost together; or why that cannot be estimated, with a guess where the model is not known. */
export type CellEstimate =
  | {
      readonly totals: Totals
      readonly model: string | null
      readonly method: Outline['method']
      readonly warnings: readonly WarningCode[]
    }
  | { readonly code: ErrorCode; readonly message: string; readonly guess: Totals | undefined }

/** The records of a catalog lack what a method computes with. */
export class CatalogFault extends Error {}

/** Does what needs the records of a catalog; where they lack something, says so. */
export function computed<Result>(compute: () => Result): Result {
  try {
    return compute()
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error)) throw error
    throw new CatalogFault(error.message, { cause: error })
  }
}

/** Estimates a cell; what is not a domain error is thrown on. `basis` stands before what the calls say. */
export function estimateCell(cell: Cell, catalog: Catalog, basis: GridBasis | undefined): CellEstimate {
  const request = askedOf(cell, basis)
  try {
    const { request: understood, warnings } = asItsWork(request, catalog)
    const outline = outlineInference(understood, catalog)
    return {
      totals: totalsIn(outline),
      model: outline.model?.id ?? null,
      method: outline.method,
      warnings: codesOf([...outline.warnings, ...warnings]),
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code, message } = error
    return { code, message, guess: code === 'unknown-model' ? guessed(request, catalog) : undefined }
  }
}

/** What the estimate of a cell rests on. */
export function citationsOfCell(cell: Cell, catalog: Catalog, basis: GridBasis | undefined): readonly Citation[] {
  return estimateInference(asItsWork(askedOf(cell, basis), catalog).request, catalog).citations
}

/** The energy of a request in kWh; undefined where it has no estimate. */
export function energyOf(request: InferenceRequest, catalog: Catalog, basis: GridBasis | undefined): number | undefined {
  try {
    return outlineInference(asItsWork(withBasis(request, basis), catalog).request, catalog).energy.value
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

function askedOf(cell: Cell, basis: GridBasis | undefined): InferenceRequest {
  return withBasis(requestOfCell(cell), basis)
}

function withBasis(request: InferenceRequest, basis: GridBasis | undefined): InferenceRequest {
  return basis === undefined ? request : { ...request, basis }
}

/** A model that nobody knows, as one of its class. */
function guessed(request: InferenceRequest, catalog: Catalog): Totals | undefined {
  try {
    return totalsIn(outlineInference({ ...request, unknownModel: 'class' }, catalog))
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** The outline holds its trace's warnings, which a report over many cells need not. */
function totalsIn({ energy, energyParts, carbon, water, primaryEnergy, abioticDepletion }: Outline): Totals {
  return { energy, energyParts, carbon, water, primaryEnergy, abioticDepletion }
}
