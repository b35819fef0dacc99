import { builtinModel } from '../tables/platform-models.ts'

/** One line per known model, by id, for the model picker and for lists of models. */
export const modelWords: Readonly<Record<string, string>> = {
  [builtinModel.id]:
    'Paints on this machine: free, offline, and the same seed repeats the picture.',
  'b24e16ff-06e3-43eb-8d33-4416c2d75876': 'Quick all-rounder for trying ideas.',
  'e71a1c2f-4f80-4800-934f-2c68979d8cc8': 'Quick, with a taste for anime and drawn characters.',
  'aa77f04e-3eec-4034-9c07-d0f619684628': 'Film-like light and wide framing; takes PhotoReal v2.',
  '5c232a9e-9061-4777-980a-ddc8e65647c6': 'Realism and photographs; takes PhotoReal v2.',
  '1e60896f-3c26-4296-8ecc-53e2afecc132':
    'Versatile, from realism to fantasy; works on the canvas.',
  '2067ae52-33fd-4a82-bb92-c2c55e7d2786': 'General model leaning towards computer-made art.',
  '16e7060a-803e-4df3-97ee-edcfa5dc9cc8': 'The plain SDXL base, without a house style.',
  'b63f7119-31dc-4540-969b-2a9df997e173': 'The earlier SDXL base, softer than 1.0.',
  'de7d3faf-762f-48e0-b3b7-9d0ac3a3fcf3': 'Follows long prompts closely and spells words.',
  '6b645e3a-d64f-4341-a6d8-7a3690fbf042': 'The preview of Phoenix, kept for its look.',
  'b2614463-296c-462a-9586-aafdb8f00e36': 'Careful FLUX: slower, with finer detail.',
  '1dd50843-d653-4516-a8e3-f0238ee453ff': 'Fast FLUX for drafts.',
  '28aeddf8-bd19-4803-80fc-79602d1a9989': 'Edits pictures you give it as context.',
  '7b592283-e8a7-4c5a-9ba6-d18c31f258b9': 'Many styles, vivid colour, good with text.',
  '05ce0082-2d80-4a2d-8653-4d1c85e2418e': 'Natural photographs and film looks.',
  'f1929ea3-b169-4c18-a16c-5d58b4292c69': 'Role-playing heroes, creatures and gear.',
  'ac614f96-1082-45bf-be9d-757f2d31c174': 'Painterly portraits and illustration.',
  '6bef9f1b-29cb-40c7-b9df-32b51c1f67d3': 'An older free-spirited model with surprises.',
}
