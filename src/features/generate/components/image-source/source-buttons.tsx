import { type ChangeEvent, lazy, Suspense, useRef, useState } from 'react'
import { Camera, FolderOpen, Images } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'

const GalleryPicker = lazy(async () => ({
  default: (await keepTrying(() => import('./gallery-picker.tsx'))).GalleryPicker,
}))

/** The narrowest phones have room for the words alone. */
const iconLook = 'max-[374px]:hidden'

interface SourceButtonsProps {
  /** What the picture is for. */
  title: string
  multiple: boolean
  /** One above the other, beside a picture. */
  stacked: boolean
  onFiles: (files: File[]) => void
  onImage: (id: string) => void
}

/** The ways to a picture that are buttons: a file, the gallery and, on a phone, its camera. */
export function SourceButtons({ title, stacked, ...rest }: SourceButtonsProps) {
  const { multiple, onFiles, onImage } = rest
  const browse = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const pick = useRef<HTMLButtonElement>(null)
  const [picker, setPicker] = useState<'never' | 'open' | 'closed'>('never')

  function take({ target }: ChangeEvent<HTMLInputElement>) {
    onFiles(Array.from(target.files ?? []))
    // So that choosing the same file again counts as choosing.
    target.value = ''
  }
  function close() {
    setPicker('closed')
    pick.current?.focus()
  }

  return (
    <div
      className={classes(
        'flex flex-wrap gap-1.5',
        stacked && 'pointer-fine:flex-col pointer-fine:items-stretch',
      )}
    >
      <Button
        size="sm"
        icon={<FolderOpen size={14} aria-hidden className={iconLook} />}
        onClick={() => browse.current?.click()}
      >
        Browse
      </Button>
      <Button
        ref={pick}
        size="sm"
        icon={<Images size={14} aria-hidden className={iconLook} />}
        aria-haspopup="dialog"
        onClick={() => setPicker('open')}
      >
        From gallery
      </Button>
      <span className="hidden pointer-coarse:contents">
        <Button
          size="sm"
          icon={<Camera size={14} aria-hidden className={iconLook} />}
          onClick={() => camera.current?.click()}
        >
          Take photo
        </Button>
      </span>
      <input ref={browse} type="file" hidden accept="image/*" multiple={multiple} onChange={take} />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={take}
      />
      {picker !== 'never' && (
        <Suspense fallback={null}>
          <GalleryPicker
            open={picker === 'open'}
            title={title}
            onClose={close}
            onPick={(id) => {
              close()
              onImage(id)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
