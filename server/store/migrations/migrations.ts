import * as library from './001-library.ts'
import * as search from './002-search.ts'
import * as grids from './003-grids.ts'
import * as engineVersion from './005-engine-version.ts'
import * as fetchedPictures from './006-fetched-pictures.ts'
import * as prompts from './007-prompts.ts'
import * as collections from './010-collections.ts'
import * as access from './009-access.ts'
import * as shares from './008-shares.ts'
import * as push from './011-push.ts'
import * as remoteJobs from './012-remote-jobs.ts'
import * as connections from './013-connections.ts'
import * as imports from './014-imports.ts'
import * as deletedAtServices from './016-deleted-at-services.ts'
import * as ledgerSums from './017-ledger-sums.ts'
import * as canvas from './015-canvas.ts'

/**
 * Every step from an empty file to today's schema, in order; the schema version is how many there are. Steps are only
 * ever added at the end: the numbers in the files' names are names, and one is missing.
 */
export const migrations: readonly string[] = [
  library.sql,
  search.sql,
  grids.sql,
  engineVersion.sql,
  fetchedPictures.sql,
  prompts.sql,
  collections.sql,
  access.sql,
  shares.sql,
  push.sql,
  remoteJobs.sql,
  connections.sql,
  imports.sql,
  deletedAtServices.sql,
  ledgerSums.sql,
  canvas.sql,
]
