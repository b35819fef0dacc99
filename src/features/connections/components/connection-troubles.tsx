import { useQuery } from '@tanstack/react-query'
import { PlugZap } from 'lucide-react'
import { Link } from 'wouter'
import { connectionsQuery } from '../api/connections-query.ts'

interface ConnectionTroublesProps {
  /** Ids of those that something waits for. */
  engines: readonly string[]
  settingsHref: string
}

/** Why what waits for a service is not sent there now, and the way to mend it. Nothing while all is well. */
export function ConnectionTroubles({ engines, settingsHref }: ConnectionTroublesProps) {
  const { data } = useQuery(connectionsQuery)
  const broken = data?.connections.filter(
    ({ id, problem }) => problem !== null && engines.includes(id),
  )
  return broken?.map(({ id, name, problem }) => (
    <div
      key={id}
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-danger-soft px-4 py-3 text-sm"
    >
      <PlugZap size={18} aria-hidden className="shrink-0 text-danger" />
      <p className="min-w-48 flex-1">
        <strong className="font-strong">Nothing is sent to {name} now.</strong> {problem?.words}{' '}
        What waits for it goes on by itself once that is mended.
      </p>
      <Link
        href={settingsHref}
        className="inline-flex min-h-8 items-center rounded-md border border-edge bg-raised px-3 text-xs font-strong hover:bg-accent-soft pointer-coarse:min-h-touch"
      >
        Open connections
      </Link>
    </div>
  ))
}
