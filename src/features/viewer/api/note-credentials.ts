import { type DownloadFormat, storedFileSchema } from '#contract/pictures/downloads.ts'
import { mediaPaths, studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { saveFile } from '#src/lib/save-file.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Says what became of a picture's content credentials in a download, where it has some. */
export async function noteCredentials(imageId: string, format: DownloadFormat): Promise<void> {
  // Only words depend on it: the file itself is right without them.
  const file = await request(studioPaths.imageFile(imageId), storedFileSchema).catch(() => null)
  if (file === null || !file.signed) return
  if (file.type !== `image/${format}`) {
    toast({ message: 'Content credentials cannot be converted: only the original file has them.' })
    return
  }
  toast({
    message: 'This picture is signed with content credentials, so its file was left as it is.',
    action: {
      label: 'Download settings',
      onPress: () => saveFile(mediaPaths.settings(imageId)),
    },
  })
}
