import { lazyPart } from '../../lazy-part.ts'

export const loadFeed = async () => (await import('./create-feed.tsx')).CreateFeed

export const LazyFeed = lazyPart(loadFeed)
