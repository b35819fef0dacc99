import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { classes } from '../classes.ts'
import { About } from './about.tsx'

export interface Fix {
  label: string
  onPress: () => void
}

/** What every field can say about itself. Absent parts take no room. */
export interface FieldProps {
  /** Id of the control, so that others can point at it. */
  id?: string
  label: string
  /** One line, shown on demand. */
  about?: string
  /** One line, always shown. */
  hint?: string
  unit?: string
  /** The default, in words. */
  defaultNote?: string
  /** The allowed range, in words. */
  range?: string
  error?: string
  /** Several errors, each with its own way out. */
  problems?: readonly Problem[]
  /** A quiet remark; the value is accepted. */
  notice?: string
  /** Why the field cannot be used now. */
  disabledReason?: string
  /** One press that lifts the error, the reason or the remark. */
  fix?: Fix
}

interface Problem {
  message: string
  fix?: Fix
}

interface FrameProps {
  field: FieldProps
  id: string
  /** A single control is labelled by its label, a group of controls refers to it. */
  group?: boolean
  /** At the end of the label's row. */
  aside?: ReactNode
  children: ReactNode
}

/** The frame around a control: label, explanation, control, and what there is to say below it. */
export function FieldFrame({ field, id, group = false, aside, children }: FrameProps) {
  const Label = group ? 'span' : 'label'
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-6 items-center gap-1">
        <Label
          id={`${id}-label`}
          {...(group ? {} : { htmlFor: id })}
          className={classes(
            'text-sm font-strong',
            field.disabledReason !== undefined && 'text-muted',
          )}
        >
          {field.label}
        </Label>
        <Unit field={field} />
        <About field={field} />
        <span className="ml-auto flex items-center gap-1 text-sm">{aside}</span>
      </div>
      {children}
      <FieldNotes field={field} id={id} />
    </div>
  )
}

/** Beside the label, unless the label says it: "Number of images" needs no "images". */
export function Unit({ field: { label, unit } }: { field: FieldProps }) {
  if (unit === undefined || label.toLowerCase().includes(unit)) return null
  return <span className="text-xs text-muted">{unit}</span>
}

/** Reason, errors, remark and hint, then the buttons that help. */
export function FieldNotes({ field, id }: { field: FieldProps; id: string }) {
  const { disabledReason, notice, fix } = field
  const facts = hintOf(field)
  const fixes = [fix, ...(field.problems ?? []).map((problem) => problem.fix)]
  if (!hasNotes(field)) return null
  return (
    <div className="flex flex-col items-start gap-1 text-xs">
      <div id={`${id}-notes`} className="flex flex-col gap-1">
        {disabledReason !== undefined && <p className="text-muted">{disabledReason}</p>}
        {errorsOf(field).map((error) => (
          <p key={error} className="font-strong text-danger">
            {error}
          </p>
        ))}
        {notice !== undefined && <p className="text-muted">{notice}</p>}
        {facts !== '' && <p className="text-muted">{facts}</p>}
      </div>
      <Fixes fixes={fixes.filter((one) => one !== undefined)} />
    </div>
  )
}

function Fixes({ fixes }: { fixes: Fix[] }) {
  if (fixes.length === 0) return null
  return (
    <div className="flex flex-wrap gap-1.5">
      {fixes.map((fix) => (
        <Button key={fix.label} size="sm" onClick={fix.onPress}>
          {fix.label}
        </Button>
      ))}
    </div>
  )
}

/** For the control's `aria-describedby`. */
export function describedBy(field: FieldProps, id: string): string | undefined {
  return hasNotes(field) ? `${id}-notes` : undefined
}

/** For the control's `aria-invalid`. */
export function invalid(field: FieldProps): true | undefined {
  return errorsOf(field).length > 0 ? true : undefined
}

function errorsOf({ error, problems = [] }: FieldProps): string[] {
  return [...(error === undefined ? [] : [error]), ...problems.map(({ message }) => message)]
}

function hasNotes(field: FieldProps): boolean {
  const { disabledReason, notice } = field
  const isSaid = disabledReason !== undefined || notice !== undefined
  return isSaid || errorsOf(field).length > 0 || hintOf(field) !== ''
}

function hintOf({ hint, range, defaultNote }: FieldProps): string {
  const fact = defaultNote === undefined ? undefined : `default ${defaultNote}`
  // The default alone is said on demand; beside a range it saves a press.
  const numbers = range === undefined ? undefined : [range, fact].filter(Boolean).join(', ')
  return [hint, numbers].filter((text) => text !== undefined).join(' · ')
}
