import type { Issue } from '#contract/leonardo/describe-issue.ts'
import { Button } from '#src/ui/button.tsx'
import { placeOf } from '../../logic/form/place-of.ts'
import { inLabels } from '../../logic/words/field-words.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { useFix } from '../form/use-wire-field.ts'

/** What stands between the press of Generate and a picture, each with its way out. */
export function ProblemSummary({ onOpenForm }: { onOpenForm?: () => void }) {
  const attempted = useFormState((state) => state.attempted)
  const errors = useFormState((state) => state.verdict?.errors) ?? []
  return (
    <div role="alert">
      {attempted && errors.length > 0 && (
        <div className="mb-2 max-h-[40dvh] overflow-y-auto rounded-md bg-danger-soft px-3 py-2 text-sm">
          <p className="font-strong">Nothing was sent yet, and nothing was charged.</p>
          <ul className="mt-1 flex flex-col gap-1.5">
            {errors.map((issue) => (
              <li key={`${issue.code} ${issue.fields.join()}`}>
                <Entry issue={issue} onOpenForm={onOpenForm} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Entry({ issue, onOpenForm }: { issue: Issue; onOpenForm?: () => void }) {
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
          onClick={() => {
            onOpenForm?.()
            store.setState({ wanted: place })
          }}
        >
          Show it
        </Button>
      )}
      {offered !== undefined && (
        <Button size="sm" onClick={() => fix(offered)}>
          {offered.label}
        </Button>
      )}
    </span>
  )
}
