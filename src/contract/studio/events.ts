import * as z from 'zod/mini'
import { generationSchema } from './generation.ts'

/**
 * What the server tells every open page, in the past tense. Each may arrive late or twice and must
 * then change nothing. `resync` replaces events that can no longer be replayed: read everything again.
 */
export const studioEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('generation.created'), generation: generationSchema }),
  z.object({ type: z.literal('generation.started'), generation: generationSchema }),
  // A service has gone a step further with it, or is not heard of any more.
  z.object({ type: z.literal('generation.changed'), generation: generationSchema }),
  z.object({ type: z.literal('generation.progressed'), id: z.string(), progress: z.number() }),
  z.object({ type: z.literal('image.saved'), generation: generationSchema }),
  z.object({ type: z.literal('generation.completed'), generation: generationSchema }),
  z.object({ type: z.literal('generation.failed'), generation: generationSchema }),
  z.object({ type: z.literal('generation.cancelled'), generation: generationSchema }),
  z.object({
    type: z.literal('images.deleted'),
    images: z.array(z.int()),
    generations: z.array(z.string()),
  }),
  z.object({
    type: z.literal('images.restored'),
    images: z.array(z.int()),
    generations: z.array(z.string()),
  }),
  // A service did not delete what was deleted here, so it came back here too; `words` say why.
  z.object({ type: z.literal('deletion.refused'), words: z.string() }),
  z.object({
    type: z.literal('images.favourited'),
    images: z.array(z.int()),
    favourite: z.boolean(),
  }),
  // How often links were opened, in all; `lastViewedAt` in ms since the epoch.
  z.object({
    type: z.literal('shares.viewed'),
    links: z.array(z.object({ id: z.string(), views: z.int(), lastViewedAt: z.int() })),
  }),
  // Links were made, edited, closed, or marked by visitors; connections, what they offer or whether they work
  // changed: whoever shows them reads them again.
  z.object({
    type: z.enum([
      'collections.changed',
      'connections.changed',
      'shares.changed',
      'shares.marked',
      'resync',
      'server.stopping',
    ]),
  }),
])
export type StudioEvent = z.infer<typeof studioEventSchema>
export type StudioEventType = StudioEvent['type']
