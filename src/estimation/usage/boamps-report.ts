import { z } from 'zod'
import { DomainError } from '../../errors.js'
import { parseRequest } from '../../schemas/parse-request.js'
import type { EnergyScope } from '../../schemas/server.js'
import type { HeldUsage } from './holders.js'

const DataSet = z.looseObject({ dataUsage: z.string(), dataType: z.string(), dataQuantity: z.number().min(0).optional() })
/** What is read of a report; its schema is github.com/Boavizta/BoAmps, model/report_schema.json. */
const Report = z.looseObject({
  header: z.looseObject({ reportId: z.string().optional() }).optional(),
  task: z.looseObject({
    taskStage: z.string(),
    nbRequest: z.number().positive().optional(),
    algorithms: z.array(z.looseObject({ foundationModelName: z.string().optional() })).min(1),
    dataset: z.array(DataSet),
  }),
  measures: z.array(z.looseObject({ measurementMethod: z.string(), powerConsumption: z.number().positive() })).min(1),
  infrastructure: z.looseObject({ components: z.array(z.looseObject({ componentType: z.string() })).min(1) }),
  environment: z.looseObject({ country: z.string().optional() }).optional(),
})
type Report = z.infer<typeof Report>

/** Whoever writes so has computed the energy, and read no meter. */
const ESTIMATED = /\bestimat/i
const ACCELERATOR = /gpu|tpu|accelerator/i

/**
 * The usage request that a report of BoAmps of inference says: its model, the tokens of all its requests, where they ran, and the
 * energy, metered unless the report calls it an estimate. Undefined of whatever is no report. Throws invalid-request for one that
 * lacks what it must have, or that has several measures, which may count the same energy twice.
 */
export function boampsRequest(received: Readonly<Record<string, unknown>>): HeldUsage | undefined {
  if (!('task' in received && 'measures' in received && 'infrastructure' in received)) return undefined
  const report = parseRequest(Report, received)
  const { task, header, environment } = report
  const reference = header?.reportId
  if (task.taskStage !== 'inference')
    return {
      nothing: `in this BoAmps report the stage is "${task.taskStage}": its energy is energyKwh of a training`,
      reference: reference ?? null,
    }
  const requests = Math.round(task.nbRequest ?? 1)
  const request = {
    model: task.algorithms[0]?.foundationModelName,
    usage: { input_tokens: tokensOf(report, 'input') * requests, output_tokens: tokensOf(report, 'output') * requests },
    sumOfRequests: requests,
    ...meteredOf(report),
    ...(environment?.country !== undefined && { zone: environment.country }),
    ...(reference !== undefined && { reference }),
  }
  return { request, id: reference }
}

/** Mean tokens of a request that went in or came out, as BoAmps counts them of inference. */
function tokensOf({ task }: Report, usage: 'input' | 'output'): number {
  const counted = task.dataset.filter(({ dataUsage, dataType }) => dataUsage === usage && dataType === 'token')
  return Math.round(counted.reduce((sum, { dataQuantity = 0 }) => sum + dataQuantity, 0))
}

function meteredOf({ measures, infrastructure }: Report): { energyKwh?: number; energyScope?: EnergyScope; energyMeter?: string } {
  const [measure, ...others] = measures
  if (!measure || others.length > 0)
    throw new DomainError(
      'invalid-request',
      `This BoAmps report has ${measures.length} measures, which may count the same energy twice. Leave one.`,
      [{ pointer: '/measures', detail: 'must hold one measure' }],
    )
  if (ESTIMATED.test(measure.measurementMethod)) return {}
  const isAccelerators = infrastructure.components.every(({ componentType }) => ACCELERATOR.test(componentType))
  return {
    energyKwh: measure.powerConsumption,
    energyScope: isAccelerators ? 'accelerators' : 'servers',
    energyMeter: measure.measurementMethod,
  }
}
