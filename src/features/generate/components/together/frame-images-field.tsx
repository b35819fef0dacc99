import { mediaPaths } from '#contract/studio/paths.ts'
import { readPictureReference } from '#contract/together/picture-source.ts'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { readFrame } from '../../logic/models/read-frame.ts'
import { RowList } from '../fields/rows/row-list.tsx'
import { useRows } from '../fields/rows/use-rows.ts'
import { AddressField } from './address-field.tsx'

/** Pictures for moments of a film; only servers of one's own and film models take them. */
export function FrameImagesField() {
  const { taken, rows, change, list, partOf } = useRows('frame_images', { input_image: '' })
  if (!taken) return null
  return (
    <RowList {...list} noun="frame image">
      {(index) => {
        const source = rows[index]?.input_image ?? ''
        const picture = readPictureReference(source)
        return (
          <>
            {picture === null ? (
              <AddressField
                {...partOf(index, 'input_image')}
                label="Picture address"
                value={source}
                onChange={(next) => change(index, { input_image: next })}
              />
            ) : (
              <img
                src={
                  picture.kind === 'image'
                    ? mediaPaths.thumbnail(picture.id, 320)
                    : mediaPaths.upload(picture.id)
                }
                alt={`What is shown at ${rows[index]?.frame ?? 'some moment'}`}
                className="h-24 w-fit rounded-md bg-line object-cover"
              />
            )}
            <TextField
              {...partOf(index, 'frame')}
              label="Frame"
              about="Which moment it stands for: first, last, or the number of the frame."
              placeholder="first, last or a number"
              value={String(rows[index]?.frame ?? '')}
              onChange={(text) => change(index, { frame: readFrame(text) })}
            />
          </>
        )
      }}
    </RowList>
  )
}
