import { Download } from 'lucide-react'
import { type DownloadFormat, downloadFormats } from '#contract/pictures/downloads.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { saveFile } from '#src/lib/save-file.ts'
import { Menu } from '#src/ui/menu.tsx'
import { noteCredentials } from '../api/note-credentials.ts'

const words: Record<DownloadFormat, string> = {
  png: 'PNG with its settings',
  jpeg: 'JPEG with its settings',
  webp: 'WebP with its settings',
  original: 'Original file',
}

/** What the picture can be kept as. */
export function DownloadMenu({ imageId }: { imageId: string }) {
  const formats = downloadFormats.map((format) => ({
    label: words[format],
    onSelect: () => {
      saveFile(mediaPaths.download(imageId, format))
      if (format !== 'original') void noteCredentials(imageId, format)
    },
  }))
  const settings = {
    label: 'Settings as JSON',
    onSelect: () => saveFile(mediaPaths.settings(imageId)),
  }
  return (
    <Menu
      label="Download"
      icon={<Download size={18} aria-hidden />}
      items={[...formats, settings]}
    />
  )
}
