import type { ReactNode } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import '../styles/app.css'
import { breathe } from '../breathe.ts'
import { loadFirstPage } from '../load-first-page.ts'
import { startScrollMemory } from '../navigation/scroll-memory.ts'
import { Providers } from '../providers.tsx'
import { AppRouter } from '../router.tsx'
import { enterShell } from '../shell/enter-shell.ts'
import { Handover } from '../shell/handover.tsx'
import { followTheme } from '../theme.ts'

/** The whole app, ready to be drawn in the shell's place. */
export async function enterApp(client: QueryClient): Promise<ReactNode> {
  await loadFirstPage(client)
  await breathe()
  followTheme()
  startScrollMemory()
  const shell = await enterShell()
  return (
    <Providers client={client}>
      <AppRouter />
      <Handover shell={shell} />
    </Providers>
  )
}
