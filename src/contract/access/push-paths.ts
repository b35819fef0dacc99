/** Addresses of waking a browser that no page of ours is open in. */
export const pushPaths = {
  push: '/api/studio/push',
  /** What a browser that was woken asks for, as nothing is said to it by the way it was woken. */
  news: '/api/studio/push/news',
} as const
