import { findModel } from '../../catalog/find-record.js'
import type { Model } from '../../schemas/model.js'
import { changedRequest } from '../comparison/changed-request.js'
import { assume, citeIn, type Trace, warn } from '../trace/trace.js'
import { namesOf, publishedTraining, successorsOf } from './published-training.js'
import { lackingInput, type TechniqueUse, type UsedTechnique } from './technique-use.js'

/** A student in place of its teacher: change.model, else the only student that is on record; with its published training. */
export function distilled(use: TechniqueUse): UsedTechnique {
  const { trace, variant, request } = use
  const teacher = teacherOf(use)
  const named = variant.change?.model
  const student = named === undefined ? onlyStudent(use, teacher) : findModel(trace.catalog, named).record
  if (teacher && !successorsOf(trace.catalog, use.technique.id, teacher.id).includes(student))
    warn(trace, 'technique_caveat', `That ${student.name} was distilled from ${teacher.name} is not on record.`)
  const trainings = variant.training ? [] : publishedTraining(trace, student)
  return { request: changedRequest(request, { model: student.id }), trainings }
}

function teacherOf({ trace, baselineModel }: TechniqueUse): Model | undefined {
  return baselineModel === undefined ? undefined : findModel(trace.catalog, baselineModel).record
}

function onlyStudent({ trace, technique }: TechniqueUse, teacher: Model | undefined): Model {
  const students = teacher ? successorsOf(trace.catalog, technique.id, teacher.id) : []
  const [student, ...others] = students
  if (!student || others.length > 0) {
    const known = student
      ? `students of ${teacher?.name ?? ''} are ${namesOf(students)}.`
      : 'no student of the baseline’s model is on record.'
    throw lackingInput(technique, 'change.model', known)
  }
  declareStudent(trace, student)
  return student
}

function declareStudent(trace: Trace, student: Model): void {
  const reason = 'No change.model was given: the only student that is on record.'
  const citations = student.lineage.filter(({ relation }) => relation === 'distilled_from').map(({ reference }) => citeIn(trace, reference))
  assume(trace, 'model', { value: student.id, unit: null, basis: 'record', reason, citations })
}
