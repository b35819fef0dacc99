/** A weight as most tools write it: `(word:1.2)`. */
const weight = /\([^()]*:\s*-?\d*\.?\d+\s*\)/

export const hasWeights = (prompt: string | null | undefined): boolean => weight.test(prompt ?? '')

/** What to say of a prompt with weights to a model that is known to ignore them. */
export const ignoredWeightsWords =
  'This model takes no notice of weights such as (word:1.2): the words count as they stand.'
