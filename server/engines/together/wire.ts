import * as z from 'zod/mini'

// Only what is read, and no stricter: the answers of servers that share this path differ in everything else.
const maybe = <Schema extends z.core.$ZodType>(schema: Schema) => z.optional(z.nullable(schema))

export const madeSchema = z.object({
  id: maybe(z.union([z.string(), z.number()])),
  data: z.array(
    z.object({ index: maybe(z.number()), url: maybe(z.string()), b64_json: maybe(z.string()) }),
  ),
})

const modelSchema = z.object({
  id: z.string(),
  type: maybe(z.string()),
  display_name: maybe(z.string()),
})

/** Together answers with a bare list, everybody else with a list inside an object. */
export const modelListSchema = z.union([
  z.array(modelSchema),
  z.object({ data: z.array(modelSchema) }),
])
