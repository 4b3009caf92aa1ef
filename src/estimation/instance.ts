import type { Catalog } from '../catalog/catalog.js'
import { noSuchRecord, recordNamed } from '../catalog/find-record.js'
import { nearestNames } from '../catalog/search.js'
import { DomainError } from '../errors.js'
import { MOST_ACCELERATORS } from '../schemas/unit.js'
import { assume, citeIn, type Trace } from './trace/trace.js'

type WithHardware = { readonly hardware?: string | undefined; readonly acceleratorCount?: number | undefined }

/** Several accelerators of one kind as drivers and energy trackers write them: 2 x NVIDIA RTX A6000, 8xH100. */
const SEVERAL = /^(\d{1,7}) ?[x×] ?(?=\S)/i

/**
 * The request with its hardware resolved to an accelerator: that of the instance type or server that it names, or of a name with a
 * count (8xH100). Their number becomes `acceleratorCount` where the caller gives none and `counts` is true. Throws unknown-hardware
 * for any other name.
 */
export function withInstance<Request extends WithHardware>(trace: Trace, request: Request, counts = true): Request {
  const { hardware, acceleratorCount } = request
  if (hardware === undefined || recordNamed(trace.catalog, 'accelerator', hardware)) return request
  const behind = acceleratorsBehind(trace, hardware)
  if (!counts || acceleratorCount !== undefined) return { ...request, hardware: behind.accelerator }
  const { accelerator, count, reason, citations } = behind
  assume(trace, 'acceleratorCount', { value: String(count), unit: 'count', basis: 'record', reason, citations })
  return { ...request, hardware: accelerator, acceleratorCount: count }
}

type Behind = { readonly accelerator: string; readonly count: number; readonly reason: string; readonly citations: string[] }

function acceleratorsBehind(trace: Trace, hardware: string): Behind {
  const { catalog } = trace
  const server = recordNamed(catalog, 'server', hardware)
  if (server) {
    const { accelerator, acceleratorCount, name } = server
    const reason = `${name} has this many accelerators, and all of them are taken to be used.`
    return { accelerator, count: acceleratorCount.value, reason, citations: [citeIn(trace, acceleratorCount)] }
  }
  const [start = '', count] = SEVERAL.exec(hardware) ?? []
  const named = count === undefined ? undefined : recordNamed(catalog, 'accelerator', hardware.slice(start.length))
  if (!named || Number(count) < 1 || Number(count) > MOST_ACCELERATORS) throw unknownHardware(catalog, hardware)
  return { accelerator: named.id, count: Number(count), reason: `The name of the hardware gives the number: ${hardware}.`, citations: [] }
}

/** The error for unknown hardware: it names similar servers and instance types where no accelerator has a similar name. */
function unknownHardware(catalog: Catalog, name: string): DomainError {
  const ofAccelerators = noSuchRecord(catalog, 'accelerator', name)
  const servers = ofAccelerators.suggestions.length > 0 ? [] : nearestNames(catalog.records.server.byName, name)
  const { code, message, faults, suggestions, see } = ofAccelerators
  const near = servers.length > 0 ? ` The nearest servers and instance types are ${servers.map((one) => `"${one}"`).join(', ')}.` : ''
  const wayOut = ' The name of a server or of an instance type is accepted too.'
  return new DomainError(
    code,
    `${message}${near}${wayOut}`,
    faults,
    servers.length > 0 ? servers : suggestions,
    servers.length > 0 ? { kind: 'server' } : see,
  )
}
