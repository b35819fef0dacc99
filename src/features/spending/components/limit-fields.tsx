import { useState } from 'react'
import { microsPerUnit, mostMicros, type MoneyUnit } from '#contract/studio/money.ts'
import { capPeriods, type Spending, type SpendingLimits } from '#contract/studio/spending.ts'
import { amountWords } from '#src/lib/money-words.ts'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { SelectField } from '#src/ui/fields/select-field.tsx'
import { Progress } from '#src/ui/feedback/progress.tsx'
import {
  capWords,
  type LimitName,
  limitOf,
  type Payee,
  unitWords,
  withConfirm,
  withLimit,
} from '../logic/limits-draft.ts'

interface LimitFieldsProps {
  limits: SpendingLimits
  payees: readonly Payee[]
  used: Spending['caps']
  onChange: (limits: SpendingLimits) => void
}

const all = 'all'
const range = { min: 0, max: mostMicros / microsPerUnit }

/** One row of limits for each unit that is charged in, for all together or for one service. */
export function LimitFields({ limits, payees, used, onChange }: LimitFieldsProps) {
  const [chosen, setChosen] = useState(all)
  const payee = payees.find(({ id }) => id === chosen)
  const units = unitsOf(limits, payees, payee)
  return (
    <>
      {payees.length > 1 && (
        <div className="max-w-72">
          <SelectField
            label="Limits of"
            value={payee?.id ?? all}
            onChange={setChosen}
            options={[
              { value: all, label: 'All services together' },
              ...payees.map(({ id, name }) => ({ value: id, label: `${name} alone` })),
            ]}
          />
        </div>
      )}
      {units.map((unit) => (
        <fieldset key={unit} className="grid min-w-0 gap-x-4 gap-y-3 sm:grid-cols-2">
          <legend className="sr-only">{unitWords[unit]}</legend>
          {capPeriods.map((per) => {
            const name: LimitName = { engine: payee?.id ?? null, unit, per }
            return (
              <div key={per} className="flex min-w-0 flex-col gap-2">
                <NumberField
                  label={`${unitWords[unit]} ${capWords[per]}`}
                  value={limitOf(limits, name)}
                  onChange={(value) => onChange(withLimit(limits, name, value))}
                  {...range}
                  step={unit === 'credits' ? 10 : 0.5}
                  placeholder="No limit"
                />
                <Used name={name} used={used} />
              </div>
            )
          })}
          {payee === undefined && (
            <NumberField
              label={unit === 'credits' ? 'Ask again above credits' : 'Ask again above dollars'}
              about="A press of Generate that costs more than this is asked for once more."
              value={confirmOf(limits, unit)}
              onChange={(value) => onChange(withConfirm(limits, unit, value))}
              {...range}
              step={unit === 'credits' ? 10 : 0.5}
              placeholder="Never"
            />
          )}
        </fieldset>
      ))}
    </>
  )
}

/** Credits, dollars, or both: what those connected charge in, and what is limited already. */
function unitsOf(
  { caps }: SpendingLimits,
  payees: readonly Payee[],
  payee: Payee | undefined,
): MoneyUnit[] {
  if (payee !== undefined) return [payee.unit]
  const units = new Set([...payees, ...caps].map(({ unit }) => unit))
  if (units.size === 0) return ['credits', 'dollars']
  return (['credits', 'dollars'] as const).filter((unit) => units.has(unit))
}

const confirmOf = ({ confirmAbove }: SpendingLimits, unit: MoneyUnit): number | undefined => {
  const micros = confirmAbove[unit]
  return micros === null ? undefined : micros / microsPerUnit
}

/** How far a limit that is in force is used. */
function Used({ name, used }: { name: LimitName; used: Spending['caps'] }) {
  const cap = used.find(
    ({ engine, unit, per }) => engine === name.engine && unit === name.unit && per === name.per,
  )
  if (cap === undefined || name.per === 'job') return null
  const of = amountWords({ unit: cap.unit, micros: cap.micros })
  const words = `${amountWords({ unit: cap.unit, micros: cap.used })} of ${of} used`
  return (
    <div className="flex flex-col gap-1">
      <Progress value={cap.micros === 0 ? 1 : cap.used / cap.micros} label={words} />
      <p aria-hidden className="text-xs text-muted">
        {words}
      </p>
    </div>
  )
}
