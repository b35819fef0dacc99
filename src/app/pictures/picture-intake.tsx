import { useEffect, useEffectEvent, useState } from 'react'
import { useFormScope } from '#src/features/generate/components/form/form-context.ts'
import {
  loadRequest,
  showPlace,
  takeFields,
} from '#src/features/generate/logic/form/edits-store.ts'
import { type FormValues, operationOf } from '#src/features/generate/logic/form/form-values.ts'
import type { Taken } from '#src/features/read-settings/logic/offer/offer.ts'
import type { Target } from '#src/features/read-settings/logic/offer/target.ts'
import type { Found } from '#src/features/read-settings/logic/spoken.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { collectGiven } from './collect-given.ts'
import { collectRemix } from './collect-remix.ts'
import { onPictureChosen } from './choose-picture.ts'
import { DropVeil } from './drop-veil.tsx'
import { listenForPictures } from './listen-for-pictures.ts'
import type * as pictureParts from './picture-parts.ts'

interface Given {
  parts: typeof pictureParts
  file: File
  /** Address of the file in this browser. */
  source: string
  found: Found | null
  target: Target
}

/** Where a picture itself can go, by the words of the button that puts it there. */
const places = [
  { place: 'init_image_id', label: 'Use as init image' },
  { place: 'controlnets', label: 'Use as ControlNet' },
  { place: 'imagePrompts', label: 'Use as image prompt' },
  { place: 'contextImages', label: 'Use as context image' },
  { place: 'image_url', label: 'Use as source image' },
  { place: 'reference_images', label: 'Use as reference image' },
] as const
type Place = (typeof places)[number]['place']

/** Where the picture is that one starts from, for each operation. */
const starts = ['init_image_id', 'image_url'] as const

/** How a picture came: one that was pasted is mostly cut out of something. */
type Way = 'given' | 'pasted'

/** A picture that came before what takes it in. */
export interface EarlyPicture {
  file: File
  way: Way
}

interface PictureIntakeProps {
  /** Came before this was here. */
  early: EarlyPicture | null
  /** From now on this listens for itself. */
  onHere: (isHere: true) => void
}

/** Takes in pictures dropped or pasted anywhere on Create: their settings, or themselves. */
export function PictureIntake({ early, onHere }: PictureIntakeProps) {
  const { form } = useFormScope()
  const [isOver, setOver] = useState(false)
  const [given, setGiven] = useState<Given | null>(null)
  // What was closed stays mounted: only closing, not vanishing, gives the focus back to where it was.
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  useEffect(() => () => void (given && URL.revokeObjectURL(given.source)), [given])

  const take = useEffectEvent(async (file: File, way: Way) => {
    const parts = await keepTrying(() => import('./picture-parts.ts'))
    const refusal = parts.refuseFile(file)
    if (refusal !== null) {
      toast({ message: refusal, tone: 'error' })
      return
    }
    const found = await parts.readSettings(file)
    const target = targetOf(form.getValues())
    // A pasted picture goes where pictures are painted over: it is mostly cut out of something, and carries nothing.
    const start = starts.find((place) => parts.takesField(target, place))
    if (found === null && way === 'pasted' && start !== undefined) {
      send(parts, file, start)
      return
    }
    setGiven({ parts, file, source: URL.createObjectURL(file), found, target })
    setOpen(true)
  })

  useEffect(
    () =>
      listenForPictures({
        onOver: setOver,
        onDrop: (file) => void take(file, 'given'),
        onPaste: (file) => void take(file, 'pasted'),
      }),
    [],
  )

  useEffect(() => onHere(true), [onHere])
  useEffect(() => {
    if (early !== null) queueMicrotask(() => void take(early.file, early.way))
  }, [early])
  useEffect(() => {
    collectRemix()
    void collectGiven().then((file) => (file === null ? undefined : take(file, 'given')))
  }, [])

  useEffect(() => onPictureChosen((file) => void take(file, 'given')), [])

  function put(taken: Taken) {
    if (taken.kind === 'whole') loadRequest(taken.request)
    else takeFields(taken.fields)
    close()
  }

  if (given === null) return isOver && <DropVeil />
  const { parts, file, target } = given
  const uses = places
    .filter(({ place }) => parts.takesField(target, place))
    .map(({ place, label }) => ({
      label,
      onUse() {
        close()
        send(parts, file, place)
      },
    }))
  return (
    <>
      {isOver && <DropVeil />}
      <parts.GivenPicture
        key={given.source}
        {...given}
        open={open}
        labelOf={parts.labelOf}
        uses={uses}
        onTake={put}
        onClose={close}
      />
    </>
  )
}

function targetOf(values: FormValues): Target {
  const { modelId, model, sd_version: sdVersion } = values
  return {
    operation: operationOf(values),
    model: model ?? modelId ?? null,
    sdVersion: sdVersion ?? null,
  }
}

function send({ loadGuidance }: typeof pictureParts, file: File, place: Place) {
  showPlace(place)
  void loadGuidance().then(({ sendPicture }) => sendPicture(file, place))
}
