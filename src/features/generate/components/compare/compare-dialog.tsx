import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import { serviceOf } from '#contract/models/service-of.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { Combobox } from '#src/ui/fields/combobox.tsx'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { approve } from '../../api/paying/approve.ts'
import { mostCompared, type Rules } from '../../logic/compare/plan-compare.ts'
import { keyOf } from '../../logic/models/model-choice.ts'
import { priceWords } from '../../logic/paying/price-words.ts'
import { noModel } from '../../logic/words/model-options.ts'
import { costWords } from '../../logic/words/cost.ts'
import { useFormScope } from '../form/form-context.ts'
import { usePrices } from '../paying/use-prices.ts'
import { ContenderRow } from './contender-row.tsx'
import { useContenders } from './use-contenders.tsx'

interface CompareDialogProps {
  open: boolean
  onClose: () => void
  /** All were asked: these are the generations to be, side by side. */
  onCompared: (ids: readonly string[]) => void
  settingsHref: string
}

/** One prompt to several models at once: what each is asked and what it costs is said before anything is sent. */
export function compareDialogWith(rules: Rules) {
  return function CompareDialog(props: CompareDialogProps) {
    return (
      <Dialog open={props.open} onClose={props.onClose} title="Compare engines" wide>
        <CompareForm {...props} rules={rules} />
      </Dialog>
    )
  }
}

type CompareFormProps = CompareDialogProps & { rules: Rules }

const most = 4

function CompareForm({ rules, onClose, onCompared, settingsHref }: CompareFormProps) {
  const [count, setCount] = useState(1)
  const { sendAll } = useFormScope()
  const client = useQueryClient()
  const { prompt, problem, contenders, options, offer, add, remove, isAlone } = useContenders(
    rules,
    count,
  )
  const orders = contenders.flatMap(({ order }) => order ?? [])
  const paid = orders.filter(({ request }) => serviceOf(request) !== null)
  const priced = usePrices(paid)
  const known = priced.flatMap((one) => one ?? [])
  const price = known.length === priced.length ? priceWords(known) : null
  const isReady = orders.length > 1 && problem === null

  function send() {
    const go = () => {
      const ids = sendAll(orders)
      onClose()
      onCompared(ids)
    }
    if (paid.length === 0) go()
    else void approve(client, paid, go)
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        All are asked the same at once, with the same seed, and stand side by side with the time
        they took and their price.
      </p>
      <p className="line-clamp-3 rounded-md bg-page px-3 py-2 text-sm">{prompt}</p>
      <ul aria-label="Compared" className="divide-y divide-line rounded-md border border-line">
        {contenders.map((contender) => (
          <ContenderRow
            key={keyOf(contender.choice)}
            contender={contender}
            option={options.find(({ value }) => value === keyOf(contender.choice))}
            price={priced[paid.findIndex((order) => order === contender.order)]}
            onRemove={() => remove(contender.choice)}
          />
        ))}
      </ul>
      {isAlone && (
        <p className="text-sm text-muted">
          No service is connected, so Gesso’s own painter stands in for every model.{' '}
          <Link href={settingsHref} className="text-accent underline underline-offset-2">
            Connect one
          </Link>
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
        <Combobox
          label="Add a model"
          value=""
          options={options.filter(
            ({ value }) =>
              value !== noModel && !contenders.some(({ choice }) => keyOf(choice) === value),
          )}
          offer={offer}
          onChange={add}
          {...(contenders.length >= mostCompared && {
            disabledReason: `${mostCompared} can be compared at a time.`,
          })}
        />
        <NumberField
          label="Images each"
          value={count}
          onChange={(next) => setCount(next ?? 1)}
          min={1}
          max={most}
        />
      </div>
      {problem !== null && <p className="text-sm font-strong text-danger">{problem}</p>}
      <div className="sticky -bottom-5 -mx-5 -mb-5 border-t border-line bg-surface px-5 py-3">
        <Button variant="primary" className="min-h-11 w-full" disabled={!isReady} onClick={send}>
          <span className="flex flex-col leading-tight">
            Generate all
            <span className="text-xs font-normal">
              {`${orders.length} models · ${costWords(orders.length * count, price)}`}
            </span>
          </span>
        </Button>
      </div>
    </div>
  )
}
