import { kindOfPictureSource, pictureSourceWords } from '../picture-source.ts'
import type { ImagesDraft } from '../generate-images.ts'
import type { ImagesRule } from './rule.ts'
import { takesImagesRule } from './takes.ts'

/** Every place of a request that holds a picture, by dotted wire path. */
export const pictureSources = (request: ImagesDraft): { path: string; source: string }[] => [
  ...(request.image_url === undefined ? [] : [{ path: 'image_url', source: request.image_url }]),
  ...(request.reference_images ?? []).map((source, index) => ({
    path: `reference_images.${index}`,
    source,
  })),
  ...(request.frame_images ?? []).map(({ input_image: source }, index) => ({
    path: `frame_images.${index}.input_image`,
    source,
  })),
]

/** Every cross-field rule of `POST /images/generations`. */
export const imagesRules: readonly ImagesRule[] = [
  {
    code: 'reference_not_allowed',
    level: 'error',
    fields: ['image_url', 'reference_images', 'frame_images'],
    check: (request, { references }) => {
      if (references) return null
      const found = pictureSources(request).filter(
        ({ source }) => kindOfPictureSource(source) === 'reference',
      )
      const [first] = found
      if (first === undefined) return null
      return {
        message: `${first.path} must be ${pictureSourceWords}; got "${first.source}"`,
        fields: found.map(({ path }) => path),
      }
    },
  },
  {
    code: 'guidance_twice',
    level: 'error',
    fields: ['guidance_scale', 'guidance'],
    check: ({ guidance, guidance_scale }) =>
      guidance === undefined || guidance_scale === undefined || guidance === guidance_scale
        ? null
        : {
            message: `guidance is the old name of guidance_scale: give one, or the same number twice; got ${guidance} and ${guidance_scale}`,
            fix: { label: 'Keep the new name', set: { guidance: null } },
          },
  },
  {
    code: 'size_twice',
    level: 'error',
    fields: ['aspect_ratio', 'width', 'height'],
    check: ({ aspect_ratio, width, height }) =>
      aspect_ratio === undefined || (width === undefined && height === undefined)
        ? null
        : {
            message: `aspect_ratio stands in place of width and height: give either; got ${aspect_ratio} and ${width ?? 'no width'} by ${height ?? 'no height'}`,
            fix: { label: 'Use width and height', set: { aspect_ratio: null } },
          },
  },
  {
    code: 'frame_twice',
    level: 'error',
    fields: ['frame_images'],
    check: ({ frame_images: frames = [] }) => {
      const named = frames.flatMap(({ frame }) => frame ?? [])
      const index = frames.findIndex(
        ({ frame }, at) =>
          frame !== undefined && frames.slice(0, at).some((f) => f.frame === frame),
      )
      if (named.length === new Set(named).size || index < 0) return null
      return {
        message: `frame_images.${index}.frame must be another frame than those before it; got ${String(frames[index]?.frame)} again`,
        fields: [`frame_images.${index}.frame`],
      }
    },
  },
  takesImagesRule,
]
