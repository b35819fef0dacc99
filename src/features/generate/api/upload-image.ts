import { mutationOptions } from '@tanstack/react-query'
import { studioPaths } from '#contract/studio/paths.ts'
import { uploadSchema } from '#contract/studio/uploads.ts'
import { request } from '#src/lib/http.ts'

/** Sends a picture to start from; the body is its bytes as they are. */
export const uploadImage = mutationOptions({
  mutationKey: ['generate', 'upload'],
  networkMode: 'always',
  mutationFn: (file: File) =>
    request(studioPaths.uploads, uploadSchema, { method: 'POST', body: file }),
})
