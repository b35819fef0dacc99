import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { ownServer } from '#contract/studio/own-server.ts'
import { ComparePage } from '#src/features/compare/components/compare-page.tsx'
import { modelsQuery } from '#src/features/generate/api/models-query.ts'
import { submitGeneration } from '#src/features/generate/api/submit-generation.ts'
import { loadRequest } from '#src/features/generate/logic/form/edits-store.ts'
import { UnknownNote } from '#src/features/resolution/components/unknown-note.tsx'
import { imageHref } from '../navigation/page-address.ts'
import { comparedIn } from '../navigation/compare-address.ts'
import { useAnother } from './use-another.ts'

export function CompareRoute() {
  const search = useSearch()
  const [, navigate] = useLocation()
  const { data: catalogues = [] } = useQuery(modelsQuery)
  const sending = useIsMutating({ mutationKey: submitGeneration.mutationKey })
  // Another generation than those compared here: it stands in the feed.
  const again = useAnother(() => navigate('/'))
  return (
    <ComparePage
      ids={comparedIn(search)}
      isSending={sending > 0}
      imageHref={imageHref}
      engineName={(id) =>
        id === 'builtin'
          ? 'Built-in painter'
          : (catalogues.find(({ engine }) => engine === id)?.name ?? 'No longer connected')
      }
      onCreate={() => navigate('/')}
      onRemix={({ request, engine }) => {
        loadRequest(request, ownServer(engine))
        navigate('/')
      }}
      renderUnknown={(generation) => <UnknownNote generation={generation} onPayAgain={again} />}
    />
  )
}
