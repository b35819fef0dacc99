import { type ReactNode, useRef } from 'react'
import { Camera, Images, ImageUp } from 'lucide-react'
import type { MenuItem } from '#src/ui/menu.tsx'
import { takePicture } from './use-given-pictures.ts'

const icon = { size: 17, 'aria-hidden': true } as const

/**
 * The ways a picture comes in from outside the canvas, as a layer to draw on: entries for a menu, and the inputs they
 * press, which belong somewhere on the page.
 */
export function useImport(onGallery: () => void): { items: MenuItem[]; inputs: ReactNode } {
  const file = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const input = (ref: typeof file, label: string, capture?: 'environment') => (
    <input
      ref={ref}
      type="file"
      accept="image/png,image/jpeg,image/webp,image/gif"
      capture={capture}
      aria-label={label}
      tabIndex={-1}
      hidden
      onChange={(event) => {
        const [chosen] = event.target.files ?? []
        if (chosen) takePicture(chosen)
        event.target.value = ''
      }}
    />
  )
  return {
    items: [
      {
        label: 'Import from a file',
        icon: <ImageUp {...icon} />,
        onSelect: () => file.current?.click(),
      },
      {
        label: 'Take a photo',
        icon: <Camera {...icon} />,
        onSelect: () => camera.current?.click(),
      },
      { label: 'Import from the gallery', icon: <Images {...icon} />, onSelect: onGallery },
    ],
    inputs: (
      <>
        {input(file, 'Picture for the canvas')}
        {input(camera, 'Photo for the canvas', 'environment')}
      </>
    ),
  }
}
