// What is wanted of one kind of work in several places must be asked for under one name: asked for one by one, each
// would count as shared by all, and travel with the page.
export { cancelAll, sendPicture } from '../../api/send-picture.ts'
export { isSending } from '../../logic/pictures/upload-jobs.ts'
export { placeFor, placePicture } from '../../logic/pictures/place-picture.ts'
export { GuidanceFields } from './guidance-fields.tsx'
export { LorasField } from '../together/loras-field.tsx'
export { ShapeField } from '../together/shape-field.tsx'
