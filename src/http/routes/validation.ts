import { setImmediate } from 'node:timers/promises'
import { validationOf } from '../../estimation/validation/validation.js'
import { Validation } from '../../schemas/validation.js'
import { cachedAnswers } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

/** Registers how wrong each method has been. */
export function validation(app: RestApp): void {
  const schema = {
    tags: ['Methods and sources'],
    operationId: 'getValidation',
    summary: 'Read how far each method is from measurements',
    description:
      'Every method against every published measurement on record: median error, bias, coverage of the 90 % interval, by engine age, hardware, batch, source and by what the caller knows. Computed when first asked for, once for each revision of the catalog.',
    response: cachedAnswers(Validation, 'The errors of the methods.', []),
  }
  app.get('/v1/validation', { schema }, ({ catalog }) => validationOf(catalog, () => setImmediate()))
}
