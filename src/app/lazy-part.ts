import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { keepTrying } from '#src/lib/keep-trying.ts'

/** A component whose code comes when it is first shown. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await keepTrying(load) }))
}
