import { Dices, Pin } from 'lucide-react'
import { useStore } from 'zustand'
import { largestDrawnSeed, limits } from '#contract/leonardo/limits.ts'
import { Button } from '#src/ui/button.tsx'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { sendingStore } from '../../logic/sending-store.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireField } from '../form/use-wire-field.ts'
import { useWireValue } from '../form/use-wire-value.ts'

export function SeedField() {
  const { form } = useFormScope()
  const { limit = limits.seed, field } = useWireField('seed')
  const value = useWireValue('seed') ?? undefined
  const lastSeed = useStore(sendingStore, (state) => state.lastSeed)
  return (
    <div className="flex flex-col gap-2">
      <NumberField
        {...field}
        value={value}
        onChange={(next) => form.setValue('seed', next ?? null)}
        min={limit.min}
        max={limit.max}
        fallback={lastSeed ?? 0}
        placeholder="New each time"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          icon={<Dices size={14} aria-hidden />}
          title="A new seed for each generation"
          onClick={() => form.setValue('seed', null)}
        >
          Random seed
        </Button>
        <Button
          size="sm"
          icon={<Pin size={14} aria-hidden />}
          title={lastSeed === null ? 'One seed from now on' : 'The seed of the last generation'}
          onClick={() =>
            form.setValue(
              'seed',
              value ?? lastSeed ?? Math.floor(Math.random() * (largestDrawnSeed + 1)),
            )
          }
        >
          Keep seed
        </Button>
      </div>
    </div>
  )
}
