import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { CanvasScreen } from '#src/features/canvas/components/canvas-screen.tsx'
import { openInCanvas } from '#src/features/canvas/api/open-in-canvas.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { imageHref } from '../navigation/page-address.ts'

export function CanvasRoute() {
  const [, navigate] = useLocation()
  const imageId = new URLSearchParams(useSearch()).get('from')

  useEffect(() => {
    if (imageId === null) return
    // Once: a reload must not lay it over what has been drawn since.
    navigate('/canvas', { replace: true })
    openInCanvas(imageId).catch((error: unknown) => {
      const words = error instanceof Error ? error.message : ''
      toast({ message: `Could not open the picture. ${words}`, tone: 'error' })
    })
  }, [imageId, navigate])

  return (
    <CanvasScreen
      onOpen={(id) => navigate(imageHref(id))}
      onGallery={() => {
        navigate('/gallery')
        toast({ message: 'Open a picture, then choose Edit in canvas.' })
      }}
    />
  )
}
