import type { StudioEvent } from '#contract/studio/events.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Services } from '../services.ts'
import { createCards } from './pictures/cards.ts'
import { createOwnerServices } from './owner/owner-services.ts'
import { createSharePictures } from './share-pictures.ts'
import type { ShareServices } from './shares.ts'
import { createViewCounter } from './view-counter.ts'
import { createVisits } from './visits.ts'

interface Running {
  services: ShareServices
  heed(event: StudioEvent): void
  close(): void
}

/** Links, put together. */
export function createShareServices(
  deps: ServiceDeps & { isStopping: () => boolean },
  findMedia: Services['findMedia'],
): Running {
  const pictures = createSharePictures(deps.library)
  const views = createViewCounter(deps)
  const cards = createCards(deps)
  return {
    services: {
      ...createOwnerServices(deps, pictures, views),
      ...createVisits(deps, { pictures, views, cards, findMedia }),
    },
    heed: pictures.heed,
    close: views.flush,
  }
}
