import type { AppContext } from '#server/http/context.ts'
import { jsonResponse } from '#server/http/json-response.ts'

/** Success is exactly 200 and application/json: the SDK takes 201 and 204 for errors. */
export function answer(c: AppContext, value: object): Promise<Response> {
  return jsonResponse(c, value)
}
