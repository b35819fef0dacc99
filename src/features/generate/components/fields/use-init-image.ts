import { useCallback, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { mediaPaths } from '#contract/studio/paths.ts'
import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { uploadImage } from '../../api/upload-image.ts'
import { takeUpload } from '../../logic/form/edits-store.ts'
import { refuseFile } from '../../logic/upload-check.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireValue } from '../form/use-wire-field.ts'

export interface InitImage {
  /** Where to see it; null when there is none. */
  source: string | null
  isPending: boolean
  /** Why choosing came to nothing, in words. */
  problem: string | null
  choose: (file: File | undefined) => void
  remove: () => void
}

/** The picture to start from: where to see it, how to choose and drop it, and how far choosing has come. */
export function useInitImage(): InitImage {
  const { form } = useFormScope()
  const uploaded = useWireValue('init_image_id')
  const generated = useWireValue('init_generation_image_id')
  const [refusal, setRefusal] = useState<string | null>(null)
  // Of several on their way the last one chosen counts, whichever arrives last; removing calls all of them off.
  const wanted = useRef<File | null>(null)
  const { mutate, reset, isPending, error } = useMutation({
    ...uploadImage,
    onSuccess: ({ id }, file) => {
      if (wanted.current === file) takeUpload(id)
    },
  })

  const choose = useCallback(
    (file: File | undefined) => {
      if (file === undefined) return
      const reason = refuseFile(file)
      setRefusal(reason)
      if (reason !== null) return
      wanted.current = file
      mutate(file)
    },
    [mutate],
  )

  return {
    source: sourceOf(uploaded, generated),
    isPending,
    problem: refusal ?? (error === null ? null : problemWords(error)),
    choose,
    remove: () => {
      wanted.current = null
      setRefusal(null)
      reset()
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
