import { GessoError } from '#server/domain/errors.ts'
import type { ShareServices } from '#server/services/shares/shares.ts'

/** A studio without links: what is tested of links is tested with a library. */
export function createFakeShares(): ShareServices {
  const nothing = () => {
    throw new GessoError('not_found', 'There is no picture to share.')
  }
  return {
    exposeShare: nothing,
    createShare: async () => nothing(),
    listShares: () => [],
    getShare: () => null,
    changeShare: async () => null,
    readdressShare: () => null,
    revokeShare: () => null,
    deleteShare: () => false,
    listMarks: () => [],
    visitOwnShare: () => null,
    visitShare: () => null,
  }
}
