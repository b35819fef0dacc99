import { maxControlnets } from '#contract/leonardo/limits.ts'
import { findControlnet } from '#contract/leonardo/tables/controlnets.ts'
import { dropRow } from '../../api/send-picture.ts'
import { newControlnet } from '../../logic/pictures/place-picture.ts'
import { RowList } from '../fields/rows/row-list.tsx'
import { useRows } from '../fields/rows/use-rows.ts'
import { useFormScope } from '../form/form-context.ts'
import { SendingPicture } from '../image-source/sending-picture.tsx'
import { useImageSource } from '../image-source/use-image-source.ts'
import { ControlnetRow } from './controlnet-row.tsx'

/** Pictures that lend one thing each. */
export function ControlnetsField() {
  const { form } = useFormScope()
  const { taken, rows, change, write, list, partOf } = useRows('controlnets', {})
  const { jobs, cancel, tryAgain } = useImageSource('controlnets')
  if (!taken) return null

  const styles = rows.filter((row) => findControlnet(row.preprocessorId)?.kind === 'style').length
  return (
    <>
      <RowList
        {...list}
        noun="ControlNet"
        fullReason={
          rows.length >= maxControlnets
            ? `${maxControlnets} is the most that work together.`
            : undefined
        }
        onAdd={() => write([...rows, newControlnet(form.getValues())])}
        onRemove={(index) => {
          dropRow(index)
          list.onRemove(index)
        }}
      >
        {(index) => (
          <ControlnetRow
            index={index}
            row={rows[index] ?? {}}
            hasShare={styles > 1}
            change={(part) => change(index, part)}
            write={(row) => write(rows.map((one, at) => (at === index ? row : one)))}
            partOf={(part) => partOf(index, part)}
          />
        )}
      </RowList>
      {jobs.map((job) => (
        <SendingPicture
          key={job.id}
          job={job}
          onCancel={() => cancel(job.id)}
          onTryAgain={() => tryAgain(job.id)}
        />
      ))}
    </>
  )
}
