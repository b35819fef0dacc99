import { askService, failureOf, readAs } from '#server/domain/remote/asking/ask-service.ts'
import type {
  AccountOutcome,
  ModelsOutcome,
  ServiceModel,
} from '#server/domain/remote/service-account.ts'
import { limitsOf, type TogetherOptions } from './together-options.ts'
import { modelListSchema } from './wire.ts'

const maxBytes = 16 * 1024 * 1024

/** `GET /models`, in either of its two shapes; those known to make something else than pictures are left out. */
export async function listModels(
  options: TogetherOptions,
  signal: AbortSignal,
): Promise<ModelsOutcome> {
  const answered = await askService(options, { method: 'GET', path: '/models', maxBytes }, signal)
  const list = readAs(answered, modelListSchema)
  if (list === null) return failureOf(answered, options, signal)
  const all = Array.isArray(list) ? list : list.data
  const models = all
    .filter(({ type }) => !type || type === 'image')
    .map(({ id, display_name: name }): ServiceModel => ({
      id,
      name: name || id,
      description: '',
      isCustom: options.kind === 'openai',
    }))
  return { kind: 'models', models }
}

/** Neither Together nor anybody's own server tells of the account: that the key opens the list is all there is. */
export async function askAccount(
  options: TogetherOptions,
  signal: AbortSignal,
): Promise<AccountOutcome> {
  const limits = { ...limitsOf[options.kind], ...options.limits }
  const outcome = await listModels(options, signal)
  // Some servers list nothing, and are there all the same.
  const isThere =
    outcome.kind === 'models' ||
    (options.kind === 'openai' && outcome.kind === 'refused' && outcome.refusal.cause === 'request')
  if (!isThere) return outcome
  return {
    kind: 'account',
    account: { userId: null, name: null, balance: null, renewsAt: null, limits },
  }
}
