import { describe, expect, it } from 'vitest'
import { exifWith, jpegWith, pngWith, webpWith } from '../testing/build-picture.ts'
import { readSettings } from './read-settings.ts'

async function spokenIn(file: Blob | Promise<Blob>) {
  const found = await readSettings(await file)
  if (found?.from !== 'another')
    throw new Error(`Nothing of another tool: ${JSON.stringify(found)}`)
  return found.spoken
}

const a1111 = [
  'portrait of a (fox:1.2), <lora:ink_wash:0.8>, 水墨',
  'second line',
  'Negative prompt: blurry, low quality',
  'more: of it',
  'Steps: 28, Sampler: DPM++ 2M Karras, CFG scale: 6.5, Seed: 965400086, Size: 512x768, Model hash: 45dee52b, Model: juggernaut, Clip skip: 2, Denoising strength: 0.4, Hires upscale: 1.5, Hires prompt: "a, \\"b\\": c", Lora hashes: "ink_wash: 9f", Version: v1.9.0',
].join('\n')

const a1111Spoken = {
  tool: 'AUTOMATIC1111',
  prompt: 'portrait of a (fox:1.2), 水墨\nsecond line',
  negative: 'blurry, low quality\nmore: of it',
  seed: 965400086,
  steps: 28,
  guidance: 6.5,
  width: 512,
  height: 768,
  sampler: 'DPM++ 2M Karras',
  model: 'juggernaut',
  loras: [{ name: 'ink_wash', weight: 0.8 }],
}

describe('AUTOMATIC1111’s form', () => {
  it.each([
    ['a text chunk in UTF-8', () => pngWith({ keyword: 'parameters', text: a1111, as: 'iTXt' })],
    [
      'a compressed one',
      () => pngWith({ keyword: 'parameters', text: a1111, as: 'compressed iTXt' }),
    ],
    [
      'EXIF of a JPEG',
      () => jpegWith({ exif: exifWith({ comment: { code: 'UNICODE\0', text: a1111 } }) }),
    ],
    [
      'EXIF in the other byte order',
      () =>
        jpegWith({ exif: exifWith({ little: true, comment: { code: 'UNICODE\0', text: a1111 } }) }),
    ],
    [
      'EXIF whose comment has an order of its own',
      () =>
        webpWith({
          exif: exifWith({
            little: true,
            comment: { code: 'UNICODE\0', text: a1111, bigEndian: true },
          }),
        }),
    ],
    [
      'EXIF without a charset',
      () => webpWith({ exif: exifWith({ comment: { code: '', text: a1111 } }) }),
    ],
    [
      'XMP',
      () =>
        jpegWith({
          xmp: `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${a1111.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</rdf:li></rdf:Alt></dc:description></rdf:Description></x:xmpmeta>`,
        }),
    ],
  ])('is read from %s', async (_, build) => {
    const spoken = await spokenIn(build())
    expect(spoken).toMatchObject(a1111Spoken)
    expect(spoken.others).toContainEqual({ name: 'Clip skip', value: '2' })
    expect(spoken.others).toContainEqual({ name: 'Hires prompt', value: 'a, "b": c' })
  })

  it.each(['tEXt', 'zTXt'] as const)('is read from Latin-1 (%s)', async (as) => {
    const text = 'café à la crème\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 64x64'
    expect(await spokenIn(pngWith({ keyword: 'parameters', text, as }))).toMatchObject({
      prompt: 'café à la crème',
      negative: '',
      sampler: 'Euler a',
    })
  })

  it('is not seen in a prompt that only looks a little like it', async () => {
    const text = 'a cat\nSteps: many, up the stairs'
    expect(await readSettings(await pngWith({ keyword: 'parameters', text }))).toBeNull()
  })
})

const fooocus = {
  adm_guidance: '(1.5, 0.8, 0.3)',
  base_model: 'juggernautXL_v8Rundiffusion',
  base_model_hash: 'aeb7e9e689',
  full_negative_prompt: ['unrealistic'],
  full_prompt: ['a castle, cinematic'],
  guidance_scale: 4,
  lora_combined_1: 'sd_xl_offset : 0.1',
  lora_combined_2: 'True : film : 0.5',
  lora_combined_3: 'False : off : 0.5',
  loras: [['sd_xl_offset', 0.1, '4852686128']],
  metadata_scheme: 'fooocus',
  negative_prompt: '',
  performance: 'Speed',
  prompt: 'a castle',
  resolution: '(1152, 896)',
  sampler: 'dpmpp_2m_sde_gpu',
  scheduler: 'karras',
  seed: '7012345678',
  sharpness: 2,
  steps: 30,
  styles: "['Fooocus V2']",
  version: 'Fooocus v2.5.5',
}
const fooocusSpoken = {
  tool: 'Fooocus',
  prompt: 'a castle',
  negative: '',
  seed: 7012345678,
  steps: 30,
  guidance: 4,
  width: 1152,
  height: 896,
  sampler: 'dpmpp_2m_sde_gpu',
  model: 'juggernautXL_v8Rundiffusion',
}

describe('Fooocus', () => {
  it('is read in its own scheme', async () => {
    const spoken = await spokenIn(
      pngWith(
        { keyword: 'parameters', text: JSON.stringify(fooocus) },
        { keyword: 'fooocus_scheme', text: 'fooocus' },
      ),
    )
    expect(spoken).toMatchObject({
      ...fooocusSpoken,
      loras: [
        { name: 'sd_xl_offset', weight: 0.1 },
        { name: 'film', weight: 0.5 },
      ],
    })
    expect(spoken.others).toContainEqual({ name: 'performance', value: 'Speed' })
  })

  it('is read in its own scheme from a JPEG', async () => {
    const exif = exifWith({
      comment: { code: '', text: JSON.stringify(fooocus) },
      makerNote: 'fooocus',
    })
    expect(await spokenIn(jpegWith({ exif }))).toMatchObject(fooocusSpoken)
  })

  it('is read in the scheme of others, with the prompt as it was typed', async () => {
    const text = [
      'a castle, cinematic, film grain',
      'Negative prompt: unrealistic',
      'Steps: 30, Sampler: DPM++ 2M SDE Karras, Seed: 7012345678, Size: 1152x896, CFG scale: 4, Sharpness: 2, Model: juggernautXL_v8Rundiffusion, Raw prompt: "a castle,\\nby night", Raw negative prompt: , Lora weights: "sd_xl_offset: 0.1, film: 0.5", Version: Fooocus v2.5.5',
    ].join('\n')
    const spoken = await spokenIn(
      pngWith({ keyword: 'parameters', text }, { keyword: 'fooocus_scheme', text: 'a1111' }),
    )
    expect(spoken).toMatchObject({
      tool: 'Fooocus',
      prompt: 'a castle,\nby night',
      negative: '',
      width: 1152,
      loras: [
        { name: 'sd_xl_offset', weight: 0.1 },
        { name: 'film', weight: 0.5 },
      ],
    })
  })
})

it('SwarmUI’s form is read, numbers in words included', async () => {
  const json = {
    sui_image_params: {
      prompt: 'a photo of a cat <lora:whiskers:0.7>',
      model: 'OfficialStableDiffusion/sd_xl_base_1.0',
      seed: '1',
      steps: '20',
      cfgscale: 7.0,
      aspectratio: '1:1',
      width: 1024,
      height: '1024',
      automaticvae: true,
      negativeprompt: '',
      loras: 'fur,tail',
      loraweights: '1.0,0.5',
      swarm_version: '0.9.3.1',
    },
    sui_extra_data: { date: '2024-11-13' },
  }
  const text = JSON.stringify(json, null, 2)
  const expected = {
    tool: 'SwarmUI',
    prompt: 'a photo of a cat',
    negative: '',
    seed: 1,
    steps: 20,
    guidance: 7,
    width: 1024,
    height: 1024,
    model: 'OfficialStableDiffusion/sd_xl_base_1.0',
    loras: [
      { name: 'whiskers', weight: 0.7 },
      { name: 'fur', weight: 1 },
      { name: 'tail', weight: 0.5 },
    ],
  }
  expect(await spokenIn(pngWith({ keyword: 'parameters', text }))).toMatchObject(expected)
  const exif = exifWith({ comment: { code: 'UNICODE\0', text } })
  expect(await spokenIn(jpegWith({ exif }))).toMatchObject(expected)
})

it('InvokeAI’s form is read', async () => {
  const json = {
    app_version: '6.12.0',
    generation_mode: 'sdxl_txt2img',
    positive_prompt: 'a harbour at dawn',
    negative_prompt: 'people',
    width: 832,
    height: 1216,
    seed: 3_141_592_653,
    cfg_scale: 5.5,
    steps: 35,
    scheduler: 'dpmpp_3m_k',
    model: { key: 'abc', hash: 'blake3:9', name: 'Dreamshaper XL', base: 'sdxl', type: 'main' },
    loras: [{ model: { key: 'd', name: 'Harbours' }, weight: 0.75 }],
  }
  const file = pngWith(
    { keyword: 'invokeai_metadata', text: JSON.stringify(json) },
    { keyword: 'invokeai_graph', text: '{"id":"x","nodes":{}}' },
  )
  expect(await spokenIn(file)).toMatchObject({
    tool: 'InvokeAI',
    prompt: 'a harbour at dawn',
    negative: 'people',
    seed: 3_141_592_653,
    steps: 35,
    guidance: 5.5,
    width: 832,
    height: 1216,
    sampler: 'dpmpp_3m_k',
    model: 'Dreamshaper XL',
    loras: [{ name: 'Harbours', weight: 0.75 }],
  })
})
