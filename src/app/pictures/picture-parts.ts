/** What it takes to do something with a picture that was given; it comes when one is. */
export { loadGuidance } from '#src/features/generate/components/guidance/load-guidance.ts'
export { refuseFile } from '#src/features/generate/logic/pictures/refuse-file.ts'
export { GivenPicture } from '#src/features/read-settings/components/given-picture.tsx'
export { takesField } from '#src/features/read-settings/logic/offer/target.ts'
export { readSettings } from '#src/features/read-settings/logic/read-settings.ts'
export { labelOf } from './label-of.ts'
