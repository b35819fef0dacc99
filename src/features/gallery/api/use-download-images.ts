import { useMutation } from '@tanstack/react-query'
import { zipTicketSchema } from '#contract/pictures/downloads.ts'
import { mediaPaths, studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { saveFile } from '#src/lib/save-file.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Pictures, by sequence number, as one zip. */
export function useDownloadImages() {
  return useMutation({
    mutationFn: (images: readonly number[]) =>
      request(studioPaths.downloads, zipTicketSchema, { method: 'POST', body: { images } }),
    onSuccess({ id, pictures }) {
      saveFile(mediaPaths.zip(id))
      const what = pictures === 1 ? '1 picture' : `${pictures.toLocaleString('en')} pictures`
      toast({ message: `Downloading ${what} with their settings as a zip`, duration: 4000 })
    },
    onError: ({ message }) => toast({ message: `Could not download. ${message}`, tone: 'error' }),
  })
}
