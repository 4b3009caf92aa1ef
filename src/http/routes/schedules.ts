import { schedule } from '../../estimation/schedules/schedule.js'
import { Schedule, ScheduleRequest } from '../../schemas/schedule.js'
import { answers, BODY_PROBLEMS, ESTIMATE_PROBLEMS } from '../representation/answers.js'
import type { RestApp } from '../rest-app.js'

/** Registers the search for the best time and place of a workload. */
export function schedules(app: RestApp): void {
  const schema = {
    tags: ['Estimates'],
    operationId: 'schedule',
    summary: 'Find when and where to run a workload',
    description:
      'The starts between earliest and deadline, in each of the places where the workload may run, ranked by carbon or water, with what each saves compared with starting at once. Hours are those of a series that covers them (also of a forecast that you wrote), else of the typical day of the month in the newest year of series, else the mean of a year.',
    'x-example': {
      training: { hardware: 'nvidia-h100-sxm', acceleratorHours: 64 },
      hours: 8,
      earliest: '2026-12-01T08:00:00Z',
      deadline: '2026-12-02T08:00:00Z',
      zones: ['FRA', 'DEU'],
      first: 3,
    },
    body: ScheduleRequest,
    response: answers(Schedule, 'The best starts, and what each saves.', [...BODY_PROBLEMS, ...ESTIMATE_PROBLEMS]),
  }
  app.post('/v1/schedules', { schema }, ({ body, catalog }) => schedule(body, catalog))
}
