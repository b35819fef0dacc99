import { classes } from '#src/ui/classes.ts'
import { describedBy, FieldFrame, type FieldProps } from '#src/ui/fields/field.tsx'
import { clearPlace } from '../../api/send-picture.ts'
import { isList, type PicturePlace, type PictureRef } from '../../logic/pictures/picture-place.ts'
import { ChosenPicture } from './chosen-picture.tsx'
import { SendingPicture } from './sending-picture.tsx'
import { SourceButtons } from './source-buttons.tsx'
import { useImageSource } from './use-image-source.ts'
import { usePictureDrop } from './use-picture-drop.ts'

interface ImageSourceProps {
  field: FieldProps
  id: string
  /** What it is called where its label alone would not do. */
  title?: string
  place: PicturePlace
  pictures: readonly ChosenPicture[]
  /** Why there can be no more, in words; without it one more can always be given. */
  fullReason?: string
  large?: boolean
}

interface ChosenPicture {
  picture: PictureRef
  alt: string
  removeLabel: string
  onRemove: () => void
}

/**
 * Where pictures are given: dropped, pasted, browsed for, taken with a camera or picked from the gallery. A place
 * for one shows it and takes another in its stead; a list shows all it has and takes one more.
 */
export function ImageSource(props: ImageSourceProps) {
  const { field, id, place, title = field.label, fullReason, large } = props
  const isOut = field.disabledReason !== undefined
  const isShut = isOut || fullReason !== undefined
  // What is ruled out is not sent, and must not look as if it were.
  const pictures = isOut ? [] : props.pictures
  const isEmpty = pictures.length === 0
  const { jobs, takeFiles, takeImage, cancel, tryAgain } = useImageSource(place)
  const { isOver, handlers } = usePictureDrop({
    onFiles: (files) => !isShut && takeFiles(files),
    onImage: (image) => !isShut && takeImage(image),
  })
  const focus = () => document.getElementById(id)?.focus()

  return (
    <FieldFrame field={field} id={id} group>
      <fieldset
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(field, id)}
        aria-busy={jobs.some(({ problem }) => problem === null)}
        className={classes(
          'flex min-w-0 flex-col gap-2 rounded-md',
          isOver && !isShut && 'outline-2 outline-offset-2 outline-accent',
        )}
        {...handlers}
      >
        {(!isEmpty || !isShut) && (
          <div
            className={classes(
              'flex gap-2',
              isEmpty &&
                'flex-col rounded-md text-center text-sm pointer-fine:items-center pointer-fine:border pointer-fine:border-dashed pointer-fine:border-edge pointer-fine:px-3 pointer-fine:py-4',
              !isEmpty && (isList(place) ? 'flex-col' : 'flex-wrap items-end'),
              isEmpty && isOver && 'bg-accent-soft',
            )}
          >
            {isEmpty && (
              <p className="text-muted pointer-coarse:hidden">Drop or paste a picture here, or</p>
            )}
            {!isEmpty && (
              <div className="flex flex-wrap gap-2">
                {pictures.map(({ picture, onRemove, ...words }, at) => (
                  <ChosenPicture
                    // Two may be the same picture.
                    key={`${at} ${picture.id}`}
                    picture={picture}
                    {...words}
                    large={large}
                    onRemove={() => {
                      if (!isList(place)) clearPlace(place)
                      onRemove()
                      focus()
                    }}
                  />
                ))}
              </div>
            )}
            {!isShut && (
              <SourceButtons
                title={title}
                multiple={isList(place)}
                stacked={!isEmpty && !isList(place)}
                onFiles={takeFiles}
                onImage={takeImage}
              />
            )}
          </div>
        )}
        {jobs.map((job) => (
          <SendingPicture
            key={job.id}
            job={job}
            onCancel={() => {
              cancel(job.id)
              focus()
            }}
            onTryAgain={() => tryAgain(job.id)}
          />
        ))}
        {!isOut && fullReason !== undefined && <p className="text-xs text-muted">{fullReason}</p>}
      </fieldset>
    </FieldFrame>
  )
}
