import { type Fields, pythonLiteral, text, typescriptLiteral } from '../literals.ts'
import {
  camelCase,
  droppedBySdk,
  enumMember,
  forSdk,
  renamed,
  snakeCase,
} from './leonardo-names.ts'

const shared = '@leonardo-ai/sdk/sdk/models/shared/index.js'
const operations = '@leonardo-ai/sdk/sdk/models/operations/index.js'

/** For `@leonardo-ai/sdk` from 4.14 on; until then the resource was called `generation`. */
export function leonardoTypescript(body: Fields, serverUrl: string): string {
  const used = new Set(['JobStatus'])
  const request = renamed(forSdk(body), camelCase, enumMember(used))
  const fromOperations = [...used].filter((name) => name === 'TransparencyType')
  const fromShared = [...used].filter((name) => name !== 'TransparencyType').toSorted()
  const imports = [
    'import { Leonardo } from "@leonardo-ai/sdk"',
    ...fromOperations.map((name) => `import { ${name} } from "${operations}"`),
    `import { ${fromShared.join(', ')} } from "${shared}"`,
  ]
  return `${imports.join('\n')}

const leonardo = new Leonardo({
  bearerAuth: process.env["LEONARDO_API_KEY"] ?? "",
  serverURL: ${text(serverUrl)},
})

${comments(body, '//', '')}const created = await leonardo.image.createGeneration(${typescriptLiteral(request)})

const id = created.object?.sdGenerationJob?.generationId ?? ""
for (;;) {
  const { object } = await leonardo.image.getGenerationById(id)
  const generation = object?.generationsByPk
  if (generation?.status !== JobStatus.Pending) {
    console.log(generation?.generatedImages?.map(({ url }) => url))
    break
  }
  await new Promise((resolve) => setTimeout(resolve, 1000))
}
`
}

/** For `leonardo-ai-sdk`, whose names are in snake case throughout. */
export function leonardoPython(body: Fields, serverUrl: string): string {
  const request = renamed(forSdk(body), snakeCase)
  return `import os

from leonardo_ai_sdk import LeonardoAiSDK

with LeonardoAiSDK(
    bearer_auth=os.environ["LEONARDO_API_KEY"],
    server_url=${text(serverUrl)},
) as leonardo:
${comments(body, '#', '    ')}    created = leonardo.image.create_generation(request=${pythonLiteral(request, '    ')})
    print(created.object)
`
}

function comments(body: Fields, mark: string, indent: string): string {
  const none = mark === '#' ? 'None' : 'null'
  const dropped = droppedBySdk(body)
  const lines = [
    `${none} keeps the SDK from filling in a value of its own.`,
    ...(dropped.length > 0
      ? [`The SDK cannot send ${dropped.join(', ')}: use curl for that.`]
      : []),
  ]
  return lines.map((line) => `${indent}${mark} ${line}\n`).join('')
}
