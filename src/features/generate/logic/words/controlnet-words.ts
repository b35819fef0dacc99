import type { ControlnetKind } from '#contract/leonardo/tables/controlnets.ts'

/** What each kind takes from its picture, in one line. */
export const controlnetWords: Readonly<Record<ControlnetKind, string>> = {
  style: 'Colours, light and brushwork',
  character: 'The same person or creature',
  content: 'What is shown and where it stands',
  edge: 'Outlines',
  depth: 'What is near and what is far',
  pose: 'How people hold themselves',
  text: 'Lettering and plain shapes',
  sketch: 'A drawing by hand',
  normal: 'The lie of every surface',
  lineArt: 'Clean lines',
  pattern: 'A pattern of light and dark',
  qrCode: 'A code that stays readable',
}
