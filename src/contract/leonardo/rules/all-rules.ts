import { adviceRules } from './advice.ts'
import { boundRules } from './bounds.ts'
import { canvasRules } from './canvas.ts'
import { controlnetRules } from './controlnets.ts'
import { dependencyRules } from './dependencies.ts'
import { photoRealRules } from './photo-real.ts'
import type { Rule } from './rule.ts'
import { takesRule } from './takes.ts'

/**
 * Every cross-field rule of `POST /generations`, under the published numbers. R1 (sides) and R24
 * (prompt) concern one field each and live in the schema itself.
 */
export const rules: readonly Rule[] = [
  ...photoRealRules,
  ...dependencyRules,
  ...boundRules,
  ...canvasRules,
  ...controlnetRules,
  ...adviceRules,
  takesRule,
]
