import type { StudioEvent } from '#contract/studio/events.ts'

/** Tells every open page. Called only after what it tells is committed. */
export type Announce = (event: StudioEvent) => void
