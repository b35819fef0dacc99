import type { ComponentType } from 'react'
import { lazyPart } from '../../lazy-part.ts'
import type * as createForm from './create-form.tsx'

type FormModule = typeof createForm

let loaded: FormModule | null = null

/** Brings the whole form. */
export async function loadForm(): Promise<FormModule> {
  loaded = await import('./create-form.tsx')
  return loaded
}

const LazyPanel = lazyPart(async () => (await loadForm()).FormPanel)
const LazySheet = lazyPart(async () => (await loadForm()).FormSheet)

/** Once loaded, the component itself: a lazy one would show nothing for a moment even then. */
export const formPanel = (): ComponentType => loaded?.FormPanel ?? LazyPanel
export const formSheet = (): FormModule['FormSheet'] | typeof LazySheet =>
  loaded?.FormSheet ?? LazySheet
