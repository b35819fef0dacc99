import { isPrivateCache } from '#contract/studio/worker.ts'
import { forgetPictures } from './pictures.ts'

/** Lets go of everything on this device that only somebody let in may see. */
export async function forgetPrivate(): Promise<void> {
  await forgetPictures()
  const names = (await caches.keys()).filter(isPrivateCache)
  await Promise.all(names.map((name) => caches.delete(name)))
}
