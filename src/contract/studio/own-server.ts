const named: readonly string[] = ['builtin', 'leonardo', 'together']

/**
 * The server of one's own behind the engine of a generation, to be named when the same is asked for again; undefined
 * for all others, which a request's model says by itself.
 */
export const ownServer = (engine: string): string | undefined =>
  named.includes(engine) ? undefined : engine
