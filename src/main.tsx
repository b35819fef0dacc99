import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import './app/styles.css'
import { Handover } from './app/shell/handover.tsx'
import { startLiveUpdates } from './app/live/live-updates.ts'
import { startScrollMemory } from './app/navigation/scroll-memory.ts'
import { Providers } from './app/providers.tsx'
import { createQueryClient } from './app/query-client.ts'
import { AppRouter } from './app/router.tsx'
import { loadFirstPage } from './app/load-first-page.ts'
import { enterShell } from './app/shell/enter-shell.ts'
import { followTheme } from './app/theme.ts'

// A function, not awaits at the top: the parts it waits for import this module's own chunk, and would wait for it.
async function start(root: HTMLElement) {
  const client = createQueryClient()
  followTheme()
  startScrollMemory()
  startLiveUpdates(client)
  await loadFirstPage(client)
  const shell = await enterShell()
  // As a transition, drawing gives way to typing.
  startTransition(() => {
    createRoot(root).render(
      <Providers client={client}>
        <AppRouter />
        <Handover shell={shell} />
      </Providers>,
    )
  })
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')
void start(root)
