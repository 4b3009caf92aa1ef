export const REPORT_FORMS = ['cyclonedx', 'spdx', 'boamps', 'sci', 'hf-card', 'eu-gpai'] as const

/** A form of others that an estimate is written in. */
export type ReportForm = (typeof REPORT_FORMS)[number]

/** The types of content of these forms. */
export const REPORT_TYPES = {
  cyclonedx: 'application/vnd.cyclonedx+json',
  spdx: 'application/spdx+json',
  boamps: 'application/vnd.boamps+json',
  sci: 'application/vnd.sci+json',
  'hf-card': 'text/markdown',
  'eu-gpai': 'application/vnd.eu-gpai+json',
} as const satisfies Record<ReportForm, string>
