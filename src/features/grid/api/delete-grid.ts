import { mutationOptions } from '@tanstack/react-query'
import { deletedGridSchema } from '#contract/studio/grids.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** Stops what runs, and takes the whole grid out of sight. */
export const deleteGrid = mutationOptions({
  mutationKey: ['grid', 'delete'],
  mutationFn: (id: string) =>
    request(studioPaths.grid(id), deletedGridSchema, { method: 'DELETE' }),
})
