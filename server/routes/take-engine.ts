import { isRecord } from '#server/http/body/is-record.ts'
import { invalidRequest } from './parse.ts'

/** Characters of an engine's id. */
const longest = 64

/** The engine that a body names beside its request, and the body without it. @throws GessoError `invalid_request` */
export function takeEngine(body: unknown): { engine: string | undefined; rest: unknown } {
  if (!isRecord(body) || !('engine' in body)) return { engine: undefined, rest: body }
  const { engine, ...rest } = body
  if (typeof engine === 'string' && engine !== '' && engine.length <= longest) {
    return { engine, rest }
  }
  const message = `engine must be the id of a connection, or builtin: 1 to ${longest} characters.`
  throw invalidRequest([{ code: 'invalid_value', fields: ['engine'], message }])
}
