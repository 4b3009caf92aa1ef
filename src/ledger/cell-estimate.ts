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

/** What the calls of a cell cost together, or why that cannot be estimated, with a guess by class where the model is unknown. */
export type CellEstimate =
  | {
      readonly totals: Totals
      readonly model: string | null
      readonly method: Outline['method']
      readonly warnings: readonly WarningCode[]
    }
  | { readonly code: ErrorCode; readonly message: string; readonly guess: Totals | undefined }

/** Thrown when the records of a catalog lack something that a method needs. */
export class CatalogFault extends Error {}

/** Returns what `compute` returns. Errors other than domain errors are thrown as a `CatalogFault`. */
export function computed<Result>(compute: () => Result): Result {
  try {
    return compute()
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error)) throw error
    throw new CatalogFault(error.message, { cause: error })
  }
}

/**
 * Estimates a cell. `basis` replaces the basis that its calls ask for. Domain errors are returned as `code` and `message`; other
 * errors are thrown.
 */
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

/** Returns the sources that the estimate of a cell rests on. Throws the domain error of a cell without an estimate. */
export function citationsOfCell(cell: Cell, catalog: Catalog, basis: GridBasis | undefined): readonly Citation[] {
  return estimateInference(asItsWork(askedOf(cell, basis), catalog).request, catalog).citations
}

/** Returns the energy of a request in kWh; undefined if it has no estimate. */
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

/** The estimate of a request with an unknown model as one of its size class; undefined if there is none. */
function guessed(request: InferenceRequest, catalog: Catalog): Totals | undefined {
  try {
    return totalsIn(outlineInference({ ...request, unknownModel: 'class' }, catalog))
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** The totals of an outline without its trace and warnings, which a report over many cells would only hold in memory. */
function totalsIn({ energy, energyParts, carbon, water, primaryEnergy, abioticDepletion }: Outline): Totals {
  return { energy, energyParts, carbon, water, primaryEnergy, abioticDepletion }
}
