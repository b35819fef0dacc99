import { askService, failureOf, readAs } from '#server/domain/remote/asking/ask-service.ts'
import type { ModelsOutcome, ServiceModel } from '#server/domain/remote/service-account.ts'
import { askAccount } from './account-of.ts'
import type { LeonardoOptions } from './leonardo-options.ts'
import { modelsSchema } from './wire.ts'

/** `GET /platformModels`, then what the account trained itself, where its list can be had. */
export async function listModels(
  options: LeonardoOptions,
  signal: AbortSignal,
): Promise<ModelsOutcome> {
  const platform = await askModels(options, '/platformModels', false, signal)
  if (platform.kind !== 'models') return platform
  const outcome = await askAccount(options, signal)
  if (outcome.kind !== 'account') return outcome
  const user = encodeURIComponent(outcome.account.userId ?? '')
  const custom = await askModels(options, `/models/user/${user}`, true, signal)
  if (custom.kind !== 'models') return platform
  const known = new Set(platform.models.map(({ id }) => id))
  const own = custom.models.filter(({ id }) => !known.has(id))
  return { kind: 'models', models: [...platform.models, ...own] }
}

async function askModels(
  options: LeonardoOptions,
  path: string,
  isCustom: boolean,
  signal: AbortSignal,
): Promise<ModelsOutcome> {
  const answered = await askService(options, { method: 'GET', path }, signal)
  const list = readAs(answered, modelsSchema)?.custom_models
  if (list === undefined) return failureOf(answered, options, signal)
  const models = list.map(({ id, name, description }): ServiceModel => ({
    id,
    name: name ?? id,
    description: description ?? '',
    isCustom,
  }))
  return { kind: 'models', models }
}
