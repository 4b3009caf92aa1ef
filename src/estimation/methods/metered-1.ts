import type { MethodCard } from '../method.js'

/** The card of the method for metered energies. It is no InferenceMethod, because it estimates nothing: docs/methodology.md section 2. */
export const METERED_1: MethodCard = {
  id: 'metered-1',
  version: '1.0.0',
  title: 'Energy as metered',
  kind: 'inference',
  summary:
    'The energy that the caller, or whoever answered, metered for the request. What is wider than its scope follows from it; the estimate stands beside it as a check, and a warning says where the two differ by more than the range of the estimate.',
  formula: 'E as metered; E × server factor × PUE where only the accelerators were metered',
  inputs: ['energyKwh', 'energyScope', 'energyMeter', 'requests', 'hardware', 'serverClass', 'busyShare', 'pue'],
  domain: 'Requests of which the energy was metered.',
  weaknesses: [
    'Nobody but the caller knows what the meter saw: a wrong scope or unit shows only where it leaves the range of the estimate.',
    'How a metered total splits into parts is our computation.',
  ],
  references: [{ source: 'wattprint-estimators', locator: 'docs/methodology.md, section 2, a metered request' }],
}
