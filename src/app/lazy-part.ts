import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** Milliseconds between tries. */
const pause = 1_000

/** Tries until it is there: without its code a page has nothing to show, and the frame says why meanwhile. */
export async function persist<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, pause)
      })
    }
  }
}

/** A component whose code comes when it is first shown. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await persist(load) }))
}
