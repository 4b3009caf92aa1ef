/** The content types of the formats of other organisations in which an estimate can be written. */
export const REPORT_TYPES = {
  cyclonedx: 'application/vnd.cyclonedx+json',
  spdx: 'application/spdx+json',
  boamps: 'application/vnd.boamps+json',
  sci: 'application/vnd.sci+json',
  'hf-card': 'text/markdown',
  'eu-gpai': 'application/vnd.eu-gpai+json',
} as const

/** A format of another organisation in which an estimate can be written. */
export type ReportForm = keyof typeof REPORT_TYPES

export const REPORT_FORMS = Object.keys(REPORT_TYPES) as readonly ReportForm[]
