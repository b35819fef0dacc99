/** Addresses of logging in, pairing and what the owner does about them. */
export const accessPaths = {
  /** Who one is here, and for the owner all that may be changed. */
  access: '/api/studio/access',
  login: '/api/studio/access/login',
  logout: '/api/studio/access/logout',
  pair: '/api/studio/access/pair',
  pairing: '/api/studio/access/pairing',
  password: '/api/studio/access/password',
  network: '/api/studio/access/network',
  anyKey: '/api/studio/access/any-key',
  session: (id: string) => `/api/studio/access/sessions/${encodeURIComponent(id)}`,
  tokens: '/api/studio/access/tokens',
  token: (id: string) => `/api/studio/access/tokens/${encodeURIComponent(id)}`,
} as const

/** Pages for somebody who is not let in yet. The pairing code follows the second in the fragment. */
export const entryPaths = { login: '/login', pair: '/pair' } as const
