import { jsonText } from '../schemas/parse-request.js'
import { boampsOf } from './boamps.js'
import { cyclonedxOf } from './cyclonedx.js'
import { euGpaiOf } from './eu-gpai.js'
import { huggingFaceCardOf } from './hugging-face-card.js'
import type { ReportForm } from './report-form.js'
import type { ReportedAnswer } from './reported-answer.js'
import { sciOf } from './sci.js'
import { spdxOf } from './spdx.js'

/** Functions that write an answer in each format. `answer` is called only when one of them is. */
export function reportWriters(answer: () => ReportedAnswer): Readonly<Record<ReportForm, () => string>> {
  return {
    cyclonedx: () => jsonText(cyclonedxOf(answer())),
    spdx: () => jsonText(spdxOf(answer())),
    boamps: () => jsonText(boampsOf(answer())),
    sci: () => jsonText(sciOf(answer())),
    'hf-card': () => huggingFaceCardOf(answer()),
    'eu-gpai': () => jsonText(euGpaiOf(answer())),
  }
}
