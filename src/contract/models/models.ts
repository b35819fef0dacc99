import { builtinModel, platformModels } from '../leonardo/tables/platform-models.ts'
import { togetherModels } from '../together/models.ts'
import type { FamilyId } from './families.ts'
import type { Operation } from './family.ts'

/** Where a model runs once its service is connected. */
export type Runs = 'builtin' | 'leonardo' | 'together'

/** One model one can choose. `id` is what its operation calls it on the wire. */
export interface Model {
  id: string
  name: string
  family: FamilyId
  runs: Runs
  operation: Operation
  /** `unknown`: no rule is published for what its service charges, and none is made up. */
  price: 'free' | 'unknown'
}

interface Named {
  id: string
  name: string
  family: FamilyId
}

const spoken =
  (runs: Runs, operation: Operation) =>
  ({ id, name, family }: Named): Model => ({
    id,
    name,
    family,
    runs,
    operation,
    price: runs === 'builtin' ? 'free' : 'unknown',
  })

/** Every model we know, in the order of a list. Any other id is legal too. */
export const models: readonly Model[] = [
  spoken('builtin', 'leonardo.createGeneration')(builtinModel),
  ...platformModels.map(spoken('leonardo', 'leonardo.createGeneration')),
  ...togetherModels.map(spoken('together', 'together.generateImages')),
]

/** The model an operation knows by this id; null for ids we do not know, which are legal. */
export const findModelOf = (operation: Operation, id: string | null | undefined): Model | null =>
  models.find((known) => known.id === id && known.operation === operation) ?? null
