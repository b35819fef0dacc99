import { useState } from 'react'
import type { Spending } from '#contract/studio/spending.ts'
import { Segments } from '#src/ui/fields/segments.tsx'
import { type Grouping, groupings, rowsOf } from '../logic/table.ts'

const heads: Readonly<Record<Grouping, string>> = {
  service: 'Service',
  day: 'Day',
  collection: 'Collection',
}
const number = 'px-2 py-2.5 text-right sm:px-4'

const Head = ({ children, className = '' }: { children: string; className?: string }) => (
  <th scope="col" className={`px-2 pb-2 text-right font-normal sm:px-4 ${className}`}>
    {children}
  </th>
)

/** The same in figures: by service, day or collection. */
export function SpendingTable({ spending }: { spending: Spending }) {
  const [by, setBy] = useState<Grouping>('service')
  const rows = rowsOf(spending, by)
  return (
    <section
      aria-label="Spending in figures"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface py-4 sm:py-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 sm:px-6">
        <h2 className="text-lg font-strong">In figures</h2>
        <div className="w-full sm:w-80">
          <Segments bare label="Grouped" value={by} options={groupings} onChange={setBy} />
        </div>
      </div>
      {rows.length === 0 ? (
        <p className="px-4 py-6 text-center text-sm text-muted sm:px-6">
          {by === 'collection' ? 'Nothing in a collection was paid for.' : 'Nothing was paid for.'}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse must be able to scroll it
        <div role="region" aria-label="Figures" tabIndex={0} className="overflow-x-auto">
          <table className="w-full text-sm wrap-normal">
            <thead>
              <tr className="border-b border-line text-xs text-muted">
                <th scope="col" className="px-4 pb-2 text-left font-normal sm:px-6">
                  {heads[by]}
                </th>
                <Head>Spent</Head>
                <Head>Held</Head>
                <Head className="max-sm:hidden">Generations</Head>
                <Head className="pr-4 sm:pr-6">Pictures</Head>
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="px-4 py-2.5 text-left font-strong sm:px-6">
                    {row.name}
                  </th>
                  <td className={number}>{row.spent}</td>
                  <td className={`${number} text-muted`}>{row.held}</td>
                  <td className={`${number} max-sm:hidden`}>
                    {row.generations.toLocaleString('en')}
                  </td>
                  <td className={`${number} pr-4 sm:pr-6`}>{row.pictures.toLocaleString('en')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
