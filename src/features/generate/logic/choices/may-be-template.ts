/** The two texts that may hold choices, as a form has them. */
export interface WrittenTexts {
  prompt?: string | null | undefined
  negative_prompt?: string | null | undefined
}

/**
 * Whether there is anything that could be a choice or a list, or stands for the plain characters of one; without it
 * a prompt is taken as it is.
 */
export const mayBeTemplate = ({ prompt, negative_prompt }: WrittenTexts): boolean =>
  /[{}]|_\\*_/.test(`${prompt ?? ''}\n${negative_prompt ?? ''}`)
