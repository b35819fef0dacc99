import { describe, expect, it } from 'vitest'
import { exifWith, pngWith, webpWith } from '../../../testing/build-picture.ts'
import { readSettings } from '../../read-settings.ts'

type Workflow = Record<string, { class_type: string; inputs: Record<string, unknown> }>

async function spokenIn(workflow: Workflow, more = '') {
  const text = JSON.stringify(workflow).replace('"NAN"', 'NaN') + more
  const found = await readSettings(await pngWith({ keyword: 'prompt', text }))
  if (found?.from !== 'another') throw new Error('Nothing was found.')
  return found.spoken
}

/** The workflow that stands there when the tool is first opened, with a LoRA and a second, larger pass. */
const usual: Workflow = {
  '9': { class_type: 'SaveImage', inputs: { filename_prefix: 'ComfyUI', images: ['8', 0] } },
  '8': { class_type: 'VAEDecode', inputs: { samples: ['30', 0], vae: ['4', 2] } },
  '30': {
    class_type: 'KSampler',
    inputs: {
      seed: 1,
      steps: 8,
      cfg: 3,
      sampler_name: 'euler',
      scheduler: 'simple',
      denoise: 0.5,
      model: ['10', 0],
      positive: ['6', 0],
      negative: ['7', 0],
      latent_image: ['31', 0],
    },
  },
  '31': {
    class_type: 'LatentUpscale',
    inputs: { upscale_method: 'nearest', width: 1024, height: 1536, samples: ['3', 0] },
  },
  '3': {
    class_type: 'KSampler',
    inputs: {
      seed: ['40', 0],
      steps: 20,
      cfg: 8,
      sampler_name: 'dpmpp_2m',
      scheduler: 'karras',
      denoise: 1,
      model: ['10', 0],
      positive: ['20', 0],
      negative: ['20', 1],
      latent_image: ['5', 0],
    },
  },
  '40': { class_type: 'PrimitiveInt', inputs: { value: 156680208700286 } },
  '20': {
    class_type: 'ControlNetApplyAdvanced',
    inputs: { positive: ['21', 0], negative: ['7', 0], strength: 'NAN', image: ['50', 0] },
  },
  '21': {
    class_type: 'ConditioningSetArea',
    inputs: { conditioning: ['6', 0], width: 64, height: 64 },
  },
  '50': { class_type: 'LoadImage', inputs: { image: 'pose.png' } },
  '10': {
    class_type: 'LoraLoader',
    inputs: {
      lora_name: 'styles\\ink.safetensors',
      strength_model: 0.6,
      model: ['4', 0],
      clip: ['4', 1],
    },
  },
  '4': {
    class_type: 'CheckpointLoaderSimple',
    inputs: { ckpt_name: 'sd/v1-5-pruned.safetensors' },
  },
  '5': { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 768, batch_size: 1 } },
  '6': { class_type: 'CLIPTextEncode', inputs: { text: ['41', 0], clip: ['10', 1] } },
  '41': { class_type: 'PrimitiveString', inputs: { value: 'beautiful scenery' } },
  '7': { class_type: 'CLIPTextEncode', inputs: { text: 'text, watermark', clip: ['10', 1] } },
}

const usualSpoken = {
  tool: 'ComfyUI',
  prompt: 'beautiful scenery',
  negative: 'text, watermark',
  seed: 156680208700286,
  steps: 20,
  guidance: 8,
  width: 512,
  height: 768,
  sampler: 'dpmpp_2m',
  model: 'v1-5-pruned',
  loras: [{ name: 'ink', weight: 0.6 }],
}

describe('a ComfyUI workflow', () => {
  it('is followed from the first sampler along its links', async () => {
    expect(await spokenIn(usual)).toMatchObject(usualSpoken)
  })

  it('is read from a WebP, where the camera’s model would stand', async () => {
    const model = `prompt:${JSON.stringify(usual)}`
    const found = await readSettings(webpWith({ exif: exifWith({ model }) }))
    expect(found).toMatchObject({ spoken: usualSpoken })
  })

  it('is followed through the parts of a sampler put together by hand', async () => {
    const flux: Workflow = {
      '13': {
        class_type: 'SamplerCustomAdvanced',
        inputs: {
          noise: ['25', 0],
          guider: ['22', 0],
          sampler: ['16', 0],
          sigmas: ['17', 0],
          latent_image: ['27', 0],
        },
      },
      '25': { class_type: 'RandomNoise', inputs: { noise_seed: 219670278747233 } },
      '22': { class_type: 'BasicGuider', inputs: { model: ['12', 0], conditioning: ['26', 0] } },
      '26': { class_type: 'FluxGuidance', inputs: { guidance: 3.5, conditioning: ['6', 0] } },
      '6': {
        class_type: 'CLIPTextEncodeFlux',
        inputs: { clip_l: '', t5xxl: 'a fox in the snow', guidance: 2, clip: ['11', 0] },
      },
      '16': { class_type: 'KSamplerSelect', inputs: { sampler_name: 'euler' } },
      '17': {
        class_type: 'BasicScheduler',
        inputs: { scheduler: 'simple', steps: 24, denoise: 1, model: ['12', 0] },
      },
      '12': { class_type: 'UNETLoader', inputs: { unet_name: 'flux1-dev.safetensors' } },
      '27': {
        class_type: 'EmptySD3LatentImage',
        inputs: { width: 1024, height: 768, batch_size: 1 },
      },
    }
    expect(await spokenIn(flux)).toMatchObject({
      prompt: 'a fox in the snow',
      negative: null,
      seed: 219670278747233,
      steps: 24,
      guidance: 3.5,
      width: 1024,
      height: 768,
      sampler: 'euler',
      model: 'flux1-dev',
    })
  })

  it('that leads in circles, or nowhere, ends all the same', async () => {
    const circles: Workflow = {
      '1': {
        class_type: 'KSampler',
        inputs: {
          seed: ['1', 0],
          positive: ['2', 0],
          negative: ['404', 0],
          model: ['2', 0],
          latent_image: ['1', 0],
        },
      },
      '2': { class_type: 'Reroute', inputs: { conditioning: ['3', 0], model: ['3', 0] } },
      '3': { class_type: 'Reroute', inputs: { conditioning: ['2', 0], model: ['2', 0], steps: 4 } },
    }
    const text = JSON.stringify(circles)
    expect(await readSettings(await pngWith({ keyword: 'prompt', text }))).toBeNull()
  })
})
