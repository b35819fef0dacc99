import type { Generation, Image } from '#contract/studio/generation.ts'

/** A generation as the server would tell it, for tests: say only what the test is about. */
export function aGeneration(parts: Partial<Generation> = {}): Generation {
  const { id = 'g1', seq = 1, images = [] } = parts
  return {
    id,
    seq,
    engine: 'builtin',
    engineVersion: null,
    request: { operation: 'leonardo.createGeneration', prompt: 'a red boat', num_images: 4 },
    seed: 42,
    status: 'queued',
    progress: 0,
    expected: 4,
    createdAt: 1_700_000_000_000,
    startedAt: null,
    finishedAt: null,
    error: null,
    words: null,
    ...parts,
    images,
  }
}

export function anImage(seq: number, parts: Partial<Image> = {}): Image {
  return {
    id: `image-${seq}`,
    seq,
    generationId: 'g1',
    index: seq % 4,
    width: 1024,
    height: 768,
    bytes: 1000,
    type: 'image/jpeg',
    placeholder: '',
    favourite: false,
    ...parts,
  }
}
