import { mostMicros, microsPerUnit } from '#contract/studio/money.ts'
import { HttpError } from '#src/lib/http.ts'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import {
  type ConnectionDraft,
  hasOwnPrice,
  needsKey,
  type Target,
} from '../logic/connection-draft.ts'
import { isOpenRoad } from '../logic/connection-words.ts'

interface ConnectionFieldsProps {
  target: Target
  draft: ConnectionDraft
  onChange: (change: Partial<ConnectionDraft>) => void
  /** Why the last try was refused. */
  error: Error | null
}

/** What a connection is made of. From the environment comes all but the price. */
export function ConnectionFields({ target, draft, onChange, error }: ConnectionFieldsProps) {
  const { service, connection } = target
  const refusals = refusalsOf(error)
  const at = (field: string) => {
    const words = refusals.get(field)
    return words === undefined ? {} : { error: words }
  }
  const elsewhere = refusals.get('')
  const isFixed = connection?.source === 'environment'
  return (
    <>
      {!isFixed && service === null && (
        <TextField
          label="Name"
          hint="What the list of models calls it"
          value={draft.name}
          onChange={(name) => onChange({ name })}
          {...at('name')}
        />
      )}
      {!isFixed && service === null && <AddressField draft={draft} onChange={onChange} at={at} />}
      {!isFixed && <KeyField target={target} draft={draft} onChange={onChange} at={at} />}
      {!isFixed && service !== null && (
        <AddressField draft={draft} onChange={onChange} at={at} usual={service.baseUrl} />
      )}
      {hasOwnPrice(target) && (
        <NumberField
          label="Price per picture"
          unit="US dollars"
          hint={
            service === null
              ? '0 for a server that charges nothing; empty when you do not know'
              : 'Of the model you use. Together does not say its prices beforehand: with this they are shown and limits hold.'
          }
          value={draft.price}
          onChange={(price) => onChange({ price })}
          min={0}
          max={mostMicros / microsPerUnit}
          step={0.001}
          fallback={0}
          placeholder="Not known"
          {...at('pricePerPicture')}
        />
      )}
      {elsewhere !== undefined && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm">
          {elsewhere}
        </p>
      )}
    </>
  )
}

type PartProps = Pick<ConnectionFieldsProps, 'draft' | 'onChange'> & {
  at: (field: string) => { error?: string }
}

function KeyField({ target, draft, onChange, at }: PartProps & { target: Target }) {
  const { service, connection } = target
  const isKept = connection?.hasKey === true
  const isOwn = service === null
  return (
    <>
      <TextField
        label={isOwn ? 'Key' : `${service.name} key`}
        secret="off"
        hint={keyHint(target, draft)}
        placeholder={isKept && !needsKey(target, draft) && !draft.dropsKey ? '••••••••' : ''}
        value={draft.key}
        onChange={(key) => onChange({ key, dropsKey: false })}
        {...at('key')}
      />
      {isOwn && isKept && draft.key === '' && (
        <SwitchField
          label="Forget its key"
          value={draft.dropsKey}
          onChange={(dropsKey) => onChange({ dropsKey })}
        />
      )}
    </>
  )
}

function keyHint(target: Target, draft: ConnectionDraft): string {
  const { service, connection } = target
  if (connection?.hasKey === true) {
    return needsKey(target, draft)
      ? 'Another address needs the key again, so that it is never sent to one you did not mean'
      : 'One is kept. Type another to take its place'
  }
  if (service === null) return 'Only where the server asks for one'
  return service.id === 'leonardo'
    ? 'From your Leonardo account, under API access'
    : 'From your Together account, under API keys'
}

function AddressField({ draft, onChange, at, usual }: PartProps & { usual?: string }) {
  const isOpen = draft.key !== '' && isOpenRoad(draft.baseUrl)
  return (
    <TextField
      label="Base URL"
      hint={
        usual === undefined
          ? 'Where it answers, up to /v1'
          : 'Leave it as it is, unless you use a server that speaks the same'
      }
      placeholder={usual ?? 'http://192.168.1.20:8080/v1'}
      value={draft.baseUrl}
      onChange={(baseUrl) => onChange({ baseUrl })}
      {...(isOpen && {
        notice: 'This address is not encrypted: whoever is on the way can read the key.',
      })}
      {...at('baseUrl')}
    />
  )
}

/** What was refused of which field; what is no field's own, or nobody's, under the empty name. */
function refusalsOf(error: Error | null): Map<string, string> {
  const refusals = new Map<string, string>()
  if (error === null) return refusals
  const issues = error instanceof HttpError ? error.issues : []
  for (const { fields, message } of issues) refusals.set(fields[0] ?? '', message)
  if (issues.length === 0) refusals.set('', error.message)
  return refusals
}
