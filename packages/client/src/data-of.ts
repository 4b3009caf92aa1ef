import { WattprintError } from './wattprint-error.js'

type Answered<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/** The data of an answer; a problem is thrown as a WattprintError. */
export async function dataOf<Data>(asked: Promise<Answered<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await asked
  if (!response.ok || data === undefined || data === null) throw new WattprintError(response.status, error)
  return data
}
