import { useCallback, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { mediaPaths } from '#contract/studio/paths.ts'
import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { uploadImage } from '../../api/upload-image.ts'
import { applyEdit } from '../../logic/form/edits.ts'
import { refuseFile } from '../../logic/upload-check.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireValue } from '../form/use-wire-field.ts'

/** The picture to start from: where to see it, how to choose and drop it, and how far choosing has come. */
export function useInitImage() {
  const { form } = useFormScope()
  const uploaded = useWireValue('init_image_id')
  const generated = useWireValue('init_generation_image_id')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { mutate, isPending, error } = useMutation({
    ...uploadImage,
    onSuccess: ({ id }) =>
      form.reset(applyEdit(form.getValues(), { kind: 'init-image', source: 'uploaded', id })),
  })

  const choose = useCallback(
    (file: File | undefined) => {
      if (file === undefined) return
      const reason = refuseFile(file)
      setRefusal(reason)
      if (reason === null) mutate(file)
    },
    [mutate],
  )

  return {
    source: sourceOf(uploaded, generated),
    isPending,
    problem: refusal ?? (error === null ? null : problemWords(error)),
    choose,
    remove: () => {
      form.setValue('init_image_id', null)
      form.setValue('init_generation_image_id', null)
    },
  }
}

function sourceOf(uploaded: string | null | undefined, generated: string | null | undefined) {
  if (uploaded) return mediaPaths.upload(uploaded)
  return generated ? mediaPaths.thumbnail(generated, 320) : null
}

function problemWords(error: Error): string {
  const said =
    error instanceof HttpError || error instanceof UnreachableError
      ? error.message
      : 'The picture could not be sent.'
  return `${said} Choose it again to try once more.`
}
