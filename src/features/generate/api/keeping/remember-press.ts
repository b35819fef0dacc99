import type { QueryClient } from '@tanstack/react-query'
import type { WrittenTexts } from '../../logic/choices/may-be-template.ts'
import { rememberPrompt } from './change-history.ts'

/** Remembers what was asked for, as it was written. That it should fail is no reason to disturb anybody. */
export async function rememberPress(client: QueryClient, texts: WrittenTexts): Promise<void> {
  const options = client.defaultMutationOptions(rememberPrompt(client))
  const { prompt, negative_prompt } = texts
  if (typeof prompt !== 'string') return
  await client
    .getMutationCache()
    .build(client, options)
    .execute({ prompt, negativePrompt: negative_prompt ?? '' })
    .catch(() => undefined)
}
