import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ImageView } from '#contract/studio/library.ts'
import { modelWords } from '#contract/studio/request-facts.ts'
import { exactTime, timeAgo, useNow } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { durationWords } from '#src/lib/duration-words.ts'
import { engineTitle } from '#src/lib/engine-name.ts'
import { eachWords, paidWords } from '#src/lib/paid-words.ts'
import { byteWords } from '../../logic/measures.ts'
import { parametersOf, requestAsJson } from '../../logic/parameters.ts'
import { copyText } from '../copy-text.ts'
import { ParameterList } from './parameter-list.tsx'
import { painterWords } from '../../logic/painter-words.ts'
import { WordList } from './word-list.tsx'

export interface DetailsProps {
  view: ImageView
  /** What a field is called on screen, by its name on the wire; null where the form has none. */
  labelOf: (field: string) => string | null
  gridHref: (id: string) => string
  /** What visitors left on a picture, by sequence number. */
  renderMarks: (seq: number) => ReactNode
}

/** How the picture came to be: its prompt, everything that was sent, and what it took. */
export function Details({ view, labelOf, gridHref, renderMarks }: DetailsProps) {
  const { image, generation } = view
  const now = useNow()
  const { request, startedAt, finishedAt } = generation
  return (
    <div className="flex flex-col gap-6 p-5 text-sm select-text">
      <section aria-label="Prompt" className="flex flex-col gap-2">
        <Label>Prompt</Label>
        <p className="text-base whitespace-pre-wrap">{request.prompt}</p>
        <WordList words={generation.words} />
      </section>
      {renderMarks(image.seq)}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        <Fact name="Model">{modelWords(request)}</Fact>
        <Fact name="Seed">{generation.seed}</Fact>
        <Fact name="Size">
          {image.width} × {image.height} px, {byteWords(image.bytes)}
        </Fact>
        {startedAt !== null && finishedAt !== null && (
          <Fact name="Time taken">
            {durationWords(finishedAt - startedAt)}
            {generation.images.length > 1 && ` for ${generation.images.length} pictures`}
          </Fact>
        )}
        {generation.engine !== 'builtin' && (
          <Fact name="Made by">{engineTitle(generation.engine)}</Fact>
        )}
        {generation.engineVersion !== null && (
          <Fact name="Painter">{painterWords(generation)}</Fact>
        )}
        <Fact name="Cost">
          {paidWords(generation)} {eachWords(generation)}
        </Fact>
        {generation.upstreamId !== undefined && (
          <Fact name="Id there">
            <span className="font-mono text-xs">{generation.upstreamId}</span>
          </Fact>
        )}
        {generation.grid !== undefined && (
          <Fact name="Grid">
            <Link
              href={gridHref(generation.grid.id)}
              className="text-accent underline underline-offset-2"
            >
              Column {generation.grid.x + 1}, row {generation.grid.y + 1}
            </Link>
          </Fact>
        )}
        <Fact name="Created">
          <time
            dateTime={new Date(image.createdAt).toISOString()}
            title={exactTime(image.createdAt)}
          >
            {timeAgo(image.createdAt, now)}
            <span className="block text-muted">{exactTime(image.createdAt)}</span>
          </time>
        </Fact>
      </dl>
      <section aria-label="Parameters" className="flex flex-col gap-2">
        <div className="flex items-center justify-between">
          <Label>Parameters</Label>
          <Button
            variant="quiet"
            size="sm"
            icon={<Copy size={14} aria-hidden />}
            onClick={() => void copyText(requestAsJson(request), 'Request')}
          >
            Copy all
          </Button>
        </div>
        <ParameterList parameters={parametersOf(request)} labelOf={labelOf} />
      </section>
    </div>
  )
}

const Label = ({ children }: { children: string }) => (
  <h2 className="text-xs font-strong text-muted">{children}</h2>
)

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
