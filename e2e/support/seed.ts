import { seedLibrary as fill } from '../../server/testing/seed-library.ts'
import type { GessoServer } from './server.ts'

/** Fills a Gesso's library with so many finished generations of four pictures, as if made long ago. */
export async function seedLibrary(gesso: GessoServer, generations: number): Promise<void> {
  await gesso.stop()
  await fill({ dataDir: gesso.dataDir, pictures: generations * 4 })
  await gesso.start()
}
