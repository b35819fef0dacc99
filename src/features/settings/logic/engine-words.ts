import type { Health } from '#contract/studio/health.ts'

const names: Record<string, string> = {
  builtin: 'Built-in',
  leonardo: 'Leonardo',
  together: 'Together',
}

/** An engine's name and what it is doing. */
export function engineWords({ name, connected, running, queued }: Health['engines'][number]) {
  const state = connected ? work(running, queued) : 'not connected'
  return `${names[name] ?? name}: ${state}`
}

function work(running: number, queued: number): string {
  if (running + queued === 0) return 'ready'
  return [
    ...(running > 0 ? [`${running} running`] : []),
    ...(queued > 0 ? [`${queued} waiting`] : []),
  ].join(', ')
}
