import { useQuery } from '@tanstack/react-query'
import { connectionsQuery } from '#src/features/connections/api/connections-query.ts'
import { SpendingPage } from '#src/features/spending/components/spending-page.tsx'
import { settingsHref } from '../navigation/page-address.ts'

export function SpendingRoute() {
  const { data } = useQuery(connectionsQuery)
  const payees = (data?.connections ?? [])
    .filter(({ pricePerPicture }) => pricePerPicture !== 0)
    .map(({ id, name, kind }) => ({
      id,
      name,
      unit: kind === 'leonardo' ? ('credits' as const) : ('dollars' as const),
    }))
  return <SpendingPage payees={payees} settingsHref={settingsHref} />
}
