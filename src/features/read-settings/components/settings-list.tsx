import type { WireField } from '#contract/models/family.ts'
import { Button } from '#src/ui/button.tsx'
import { type Choice, choiceOf, type Offer, tickOf, ticksOf } from '../logic/offer/offer.ts'
import { LeftOutList } from './left-out-list.tsx'
import { SettingRow } from './setting-row.tsx'

interface SettingsListProps {
  offer: Offer
  ticks: ReadonlySet<WireField>
  /** Of the model that would get them. */
  model: string
  labelOf: (field: WireField) => string
  onTicks: (ticks: ReadonlySet<WireField>) => void
}

const choices: readonly { choice: Choice; words: string }[] = [
  { choice: 'all', words: 'All' },
  { choice: 'all but seed', words: 'All but seed' },
  { choice: 'prompt only', words: 'Prompt only' },
]

/** What can be taken over, tick by tick or by one of three choices. */
export function SettingsList({ offer, ticks, model, labelOf, onTicks }: SettingsListProps) {
  const { rows } = offer
  const chosen = choiceOf(rows, ticks)

  function tick(field: WireField, isTicked: boolean) {
    const next = new Set(ticks)
    if (isTicked) next.add(field)
    else next.delete(field)
    onTicks(next)
  }

  return (
    <div className="flex flex-col gap-4">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">What to take over</legend>
        {choices.map(({ choice, words }) => (
          <Button
            key={choice}
            size="sm"
            aria-pressed={chosen === choice}
            onClick={() => onTicks(ticksOf(rows, choice))}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            {words}
          </Button>
        ))}
      </fieldset>
      <ul aria-label="Settings" className="border-y border-line">
        {rows.map((row) => (
          <SettingRow
            key={row.field}
            row={row}
            label={row.field === 'width' ? 'Size' : labelOf(row.field)}
            isTicked={ticks.has(tickOf(row))}
            model={model}
            onTick={(isTicked) => tick(tickOf(row), isTicked)}
          />
        ))}
      </ul>
      <LeftOutList {...offer} />
    </div>
  )
}
