import type { Network } from '#contract/access/access.ts'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { setNetwork } from '../api/changes.ts'
import { useChange } from '../api/use-change.ts'

/** Whether the local network reaches this studio, and where. */
export function NetworkSwitch({ network }: { network: Network }) {
  const change = useChange({ send: setNetwork })
  const refusal = change.error?.message ?? network.problem
  return (
    <div className="flex flex-col gap-2">
      <SwitchField
        label="Reachable on the local network"
        hint="Only paired devices and the password get in"
        value={change.isPending ? change.variables : network.on}
        onChange={(on) => change.mutate(on)}
        {...(refusal === null ? {} : { error: refusal })}
      />
      {network.addresses.length > 0 && (
        <>
          <ul aria-label="Addresses" className="flex flex-col gap-1 text-sm">
            {network.addresses.map((address) => (
              <li key={address} className="break-all select-all">
                {address}
              </li>
            ))}
          </ul>
          {network.addresses.some((address) => address.startsWith('http:')) && (
            <p className="text-xs text-muted">
              Addresses that begin with http are not encrypted: whoever is on the same network could
              read along, and phones cannot install the app or notify from them. Use them on a
              network you trust.
            </p>
          )}
        </>
      )}
    </div>
  )
}
