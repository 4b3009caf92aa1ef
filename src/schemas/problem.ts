import { z } from 'zod'

const Fault = z
  .strictObject({ pointer: z.string().describe('JSON pointer into the request.'), detail: z.string().describe('What is wrong there.') })
  .describe('One place in a request that is at fault.')
  .meta({ id: 'Fault' })

export const Problem = z
  .object({
    type: z.string().describe('A stable address that names the kind of problem: /problems/{code}.'),
    title: z.string().describe('What went wrong, the same for every problem of the code.'),
    status: z.int().describe('The HTTP status.'),
    code: z.string().describe('A word for programs; it does not change.'),
    detail: z.string().describe('The thing, the reason and the way out.'),
    instance: z.string().describe('This request: urn:request: and its id, which is also in X-Request-Id and in the logs.'),
    errors: z.array(Fault).describe('Each place in the request that is at fault.'),
    suggestions: z.array(z.string()).describe('The nearest names, where a name is unknown.'),
  })
  .describe('RFC 9457 problem details.')
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
