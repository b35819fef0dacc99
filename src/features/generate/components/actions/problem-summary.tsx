import { useRef } from 'react'
import { Button } from '#src/ui/button.tsx'
import type { FormState } from '../../logic/form/form-store.ts'
import type { FormIssue } from '../../logic/form/form-issue.ts'
import { placeOf } from '../../logic/form/place-of.ts'
import { inLabels } from '../../logic/words/field-words.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { useFix } from '../form/use-wire-field.ts'

interface ProblemSummaryProps {
  /** On a phone, where there is room for one problem: shows the others. */
  onOpenForm?: () => void
}

/** What stands between the press of Generate and a picture, each with its way out. */
export function ProblemSummary({ onOpenForm }: ProblemSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const errors = useFormState((state) => state.verdict?.errors) ?? []
  const misread = useFormState(misreadIssue)
  const all = misread === undefined ? errors : [misread, ...errors]
  const shown = onOpenForm === undefined ? all : all.slice(0, 1)
  const more = all.length - shown.length

  /** The button pressed goes with its problem; the focus goes on to the next one, or to Generate. */
  function keepFocus() {
    // Asked now: with its last problem the box goes too.
    const form = box.current?.closest('form')
    requestAnimationFrame(() => {
      if (form?.contains(document.activeElement)) return
      const next = box.current?.querySelector('button')
      ;(next ?? form?.querySelector<HTMLElement>('button[aria-keyshortcuts*="Enter"]'))?.focus()
    })
  }

  return (
    <div ref={box}>
      {all.length > 0 && (
        <div className="mb-2 max-h-[30dvh] overflow-y-auto rounded-md bg-danger-soft px-3 py-2 text-sm lg:max-h-[40dvh]">
          <p className="font-strong">Nothing was sent or charged yet.</p>
          <ul className="mt-1 flex flex-col gap-1.5">
            {shown.map((issue) => (
              <li key={`${issue.code} ${issue.fields.join()}`}>
                <Entry issue={issue} onOpenForm={onOpenForm} onFixed={keepFocus} />
              </li>
            ))}
          </ul>
          {more > 0 && (
            <Button size="sm" variant="quiet" className="-ml-2.5" onClick={onOpenForm}>
              {more === 1 ? 'And one more' : `And ${more} more`}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** What is wrong with the choices, told like any other problem. One object a plan, so that it is drawn once. */
const issues = new WeakMap<object, FormIssue>()
function misreadIssue({ plan }: FormState): FormIssue | undefined {
  if (plan === null || plan.problem === null) return undefined
  const { field, message } = plan.problem
  const issue = issues.get(plan) ?? { code: 'choices', level: 'error', fields: [field], message }
  issues.set(plan, issue)
  return issue
}

interface EntryProps extends ProblemSummaryProps {
  issue: FormIssue
  onFixed: () => void
}

function Entry({ issue, onOpenForm, onFixed }: EntryProps) {
  const { store } = useFormScope()
  const fix = useFix()
  const place = placeOf(issue)
  const offered = issue.fix
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <span>{inLabels(issue.message)}</span>
      {place !== undefined && (
        <Button
          size="sm"
          variant="quiet"
          className="-ml-2.5"
          onClick={() => {
            onOpenForm?.()
            store.setState({ wanted: place })
          }}
        >
          Show it
        </Button>
      )}
      {offered !== undefined && (
        <Button
          size="sm"
          onClick={() => {
            fix(offered)
            onFixed()
          }}
        >
          {offered.label}
        </Button>
      )}
    </span>
  )
}
