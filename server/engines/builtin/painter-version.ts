/** Raised whenever a change may alter any picture: the same request and version give the same pixels. */
export const painterVersion = 1
