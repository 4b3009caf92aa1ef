import type { Schemas } from '../../api/client'
import type { CallFile } from './call-file'

export type CallsReport = Schemas['CallsReport']

const QUERY = 'groupBy=day&groupBy=model&groupBy=tag:tag'
const PATH = '/v1/estimates/report'
const RETRIES = 3
const RETRY_MS = 1500
const BUSY = [429, 503]

/** The failure that a refusal of the service leads to, with the service's own text if there is one. */
export class Refused extends Error {}

/** Returns the report on the calls in a file, which the service does not store; `onSent` gets the share that was sent. */
export async function askForReport(calls: CallFile, onSent: (share: number) => void): Promise<CallsReport> {
  for (let round = 0; ; round++) {
    const { status, text } = await posted(calls, onSent)
    const answer = parsed(text)
    if (status === 200 && answer && 'report' in answer) return answer
    if (!BUSY.includes(status) || round >= RETRIES) throw new Refused(answer && 'detail' in answer ? answer.detail : saidNothing(status))
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS * 2 ** round))
  }
}

/** Returns the report on the calls in a file in another format. */
export async function askForForm({ body, type }: CallFile, format: string): Promise<string> {
  const response = await fetch(`${PATH}?${QUERY}&format=${format}`, { method: 'POST', headers: { 'content-type': type }, body })
  if (!response.ok) throw new Refused(saidNothing(response.status))
  return response.text()
}

/** Sends a request by XMLHttpRequest, which reports how much was sent; fetch does not. */
function posted({ body, type }: CallFile, onSent: (share: number) => void): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${PATH}?${QUERY}`)
    request.setRequestHeader('content-type', type)
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1)
    request.onload = () => resolve({ status: request.status, text: request.responseText })
    request.onerror = () => reject(new TypeError('The service does not answer.'))
    request.send(body)
  })
}

function parsed(text: string): CallsReport | Schemas['Problem'] | undefined {
  try {
    return JSON.parse(text) as CallsReport | Schemas['Problem']
  } catch {
    return undefined
  }
}

function saidNothing(status: number): string {
  return `The service answered with ${status}. Try again in a moment.`
}
