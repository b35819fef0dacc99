import * as z from 'zod/mini'
import { pageQuerySchema } from './library-requests.ts'

/** Longest `q`, in UTF-16 code units. */
const longestSearch = 400

const search = `text of up to ${longestSearch} characters`

/** Query of `GET /api/studio/prompts/history`: every word of `q` must occur, in capitals or not. */
export const promptHistoryQuerySchema = z.extend(pageQuerySchema, {
  q: z.optional(z.string(search).check(z.maxLength(longestSearch, search))),
})
