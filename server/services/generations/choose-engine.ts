import { findModelOf } from '#contract/models/models.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { modelOf } from '#contract/studio/request-facts.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { Connection, ConnectionKind } from '#server/domain/remote/connection.ts'

const builtin = 'builtin'

/** Which kinds of connection speak an operation. */
const speakers: Record<GenerationRequest['operation'], readonly ConnectionKind[]> = {
  'leonardo.createGeneration': ['leonardo'],
  'together.generateImages': ['together', 'openai'],
}

/**
 * The id of the engine that serves a request: the one that was asked for, else the service that its model runs at, else
 * the built-in painter, which stands in for every model.
 * @throws GessoError `invalid_request` naming `engine`
 */
export function chooseEngine(
  request: GenerationRequest,
  connections: readonly Connection[],
  asked?: string,
): string {
  if (asked === builtin) return builtin
  if (asked === undefined) return isBuiltin(request) ? builtin : serviceOf(request, connections)
  const connection = connections.find(({ id }) => id === asked)
  if (connection === undefined) {
    throw refusal('not_connected', `engine names “${asked}”, which is not connected.`)
  }
  if (!speakers[request.operation].includes(connection.kind)) {
    const message = `engine names ${connection.name}, which does not take ${request.operation}.`
    throw refusal('other_operation', message)
  }
  if (isBuiltin(request)) {
    throw refusal('other_model', `engine names ${connection.name}, which does not have this model.`)
  }
  return asked
}

function isBuiltin(request: GenerationRequest): boolean {
  return findModelOf(request.operation, modelOf(request)?.id)?.runs === builtin
}

/** A server of one's own is only ever used by name: its models may be called like anybody's. */
function serviceOf({ operation }: GenerationRequest, connections: readonly Connection[]): string {
  const kind = operation === 'together.generateImages' ? 'together' : 'leonardo'
  return connections.find((connection) => connection.kind === kind)?.id ?? builtin
}

function refusal(code: string, message: string): GessoError {
  return new GessoError('invalid_request', message, [{ code, fields: ['engine'], message }])
}
