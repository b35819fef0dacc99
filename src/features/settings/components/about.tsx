import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { siteBase } from '#src/lib/site-base.ts'
import { healthQuery } from '../api/health-query.ts'
import { engineWords } from '../logic/engine-words.ts'

export function About() {
  const { data, error } = useQuery(healthQuery)
  const pending = error === null ? '…' : 'Not known: the server does not answer.'
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2.5 text-sm">
      <Row term="Version">{data?.version ?? pending}</Row>
      <Row term="Engines">
        {data === undefined
          ? pending
          : data.engines.map((engine) => <p key={engine.name}>{engineWords(engine)}</p>)}
      </Row>
      <Row term="Licence">Apache-2.0</Row>
      <Row term="Made with">
        <a
          href={`${siteBase}/third-party-notices.txt`}
          target="_blank"
          rel="noreferrer"
          className="-my-3 inline-block py-3 text-accent underline underline-offset-2"
        >
          Third-party notices
        </a>
      </Row>
    </dl>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
