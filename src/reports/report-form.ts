/** The types of content of the forms of others that an estimate is written in. */
export const REPORT_TYPES = {
  cyclonedx: 'application/vnd.cyclonedx+json',
  spdx: 'application/spdx+json',
  boamps: 'application/vnd.boamps+json',
  sci: 'application/vnd.sci+json',
  'hf-card': 'text/markdown',
  'eu-gpai': 'application/vnd.eu-gpai+json',
} as const

/** A form of others that an estimate is written in. */
export type ReportForm = keyof typeof REPORT_TYPES

export const REPORT_FORMS = Object.keys(REPORT_TYPES) as readonly ReportForm[]
