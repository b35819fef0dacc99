import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridLimits } from '#contract/studio/grids.ts'
import { defaultValues } from '../form/defaults.ts'
import { judge } from '../form/verdict.ts'
import { gridWords } from '../words/grid-words.ts'
import { type AxisDraft, drawSeeds, firstDraft, readAxis } from './axis.ts'
import { type AxisField, axisFields } from './axis-fields.ts'
import { parseNumbers } from './parse-numbers.ts'
import { gridProblem, keptAxis, planGrid, type PlannedAxis } from './plan-grid.ts'

const values = { ...defaultValues, prompt: 'a red boat, oil painting', width: 512, height: 512 }
const fields = axisFields(values, judge(values))
const named = (name: string): AxisField => {
  const field = fields.find((one) => one.name === name)
  if (field === undefined) throw new Error(`There is no axis for ${name}.`)
  return field
}

function axis(name: string, change: Partial<AxisDraft>, form = values): PlannedAxis {
  const field = named(name)
  const read = readAxis(field, { ...firstDraft(field, form, () => 0), ...change }, form)
  if ('problem' in read) throw new Error(read.problem)
  return { field: field.field, name, values: read.values }
}
const labels = ({ values: all }: PlannedAxis) => all.map(({ label }) => label)
const problem = (name: string, change: Partial<AxisDraft>) => {
  const field = named(name)
  const read = readAxis(field, { ...firstDraft(field, values, () => 0), ...change }, values)
  return 'problem' in read ? read.problem : null
}

describe('parseNumbers', () => {
  it.each([
    ['10, 20;40', [10, 20, 40]],
    ['10 to 40 by 10', [10, 20, 30, 40]],
    ['10-12', [10, 11, 12]],
    ['0.1 .. 0.4 by 0.1, 0.9', [0.1, 0.2, 0.3, 0.4, 0.9]],
    ['5, 5, 5', [5]],
  ])('reads %s', (text, numbers) => {
    expect(parseNumbers(text, 1)).toEqual({ numbers })
  })

  it.each([
    ['', /at least one/],
    ['ten', /“ten” is neither/],
    ['9 to 3', /leads nowhere/],
    ['1 to 2 by 0', /leads nowhere/],
    ['1 to 1000', /1000 values; an axis takes 20/],
  ])('names what is wrong with %j', (text, words) => {
    const read = parseNumbers(text, 1)
    expect('problem' in read && read.problem).toMatch(words)
  })

  it('reads any list as it was written, each once', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999 }), {
      minLength: 1,
      maxLength: gridLimits.values,
    })
    fc.assert(
      fc.property(some, (numbers) => {
        expect(parseNumbers(numbers.join(' , '), 1)).toEqual({ numbers })
      }),
    )
  })
})

describe('axes', () => {
  it('are offered for what the model takes, and begin with something to see', () => {
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Prompt',
        'Seed',
        'Steps',
        'Guidance scale',
        'Preset style',
        'Model',
      ]),
    )
    for (const field of fields) {
      const draft = firstDraft(field, values, () => 0.5)
      expect(readAxis(field, draft, values)).toHaveProperty('values')
    }
    expect(fields.map(({ field }) => field)).not.toContain('init_strength')
  })

  it('put words of the prompt in each other’s place', () => {
    const words = axis('Prompt', { find: 'red', replacements: 'red\nblue\n\n$& green' })
    expect(labels(words)).toEqual(['red', 'blue', 'without “red”', '$& green'])
    expect(words.values.map(({ apply }) => apply(values).prompt)).toEqual([
      'a red boat, oil painting',
      'a blue boat, oil painting',
      'a  boat, oil painting',
      'a $& green boat, oil painting',
    ])
    expect(problem('Prompt', { find: 'teapot' })).toMatch(/does not contain “teapot”/)
    expect(problem('Prompt', { find: '' })).toMatch(/Write the words/)
  })

  it('name what is missing', () => {
    expect(problem('Preset style', { chosen: [] })).toBe('Choose at least one.')
    expect(problem('Steps', { text: 'many' })).toMatch(/neither a number/)
    expect(labels(axis('Width', { text: '256, 512' }))).toEqual(['256 px', '512 px'])
  })

  it('draw different seeds', () => {
    const chances = [0.1, 0.5, 0.9]
    expect(drawSeeds(3, 9_999_999_998, () => chances.shift() ?? 0)).toEqual([
      100_000, 500_000, 900_000,
    ])
  })
})

describe('planGrid', () => {
  const steps = axis('Steps', { text: '10, 20' })
  const guidance = axis('Guidance scale', { text: '3, 7, 12' })

  it('makes a request for each cell that is the form with two values changed', () => {
    const cells = planGrid(values, [steps, guidance], 1, judge)
    expect(cells).toHaveLength(6)
    expect(cells[3]).toMatchObject({
      x: 1,
      y: 1,
      problems: [],
      request: {
        operation: 'leonardo.createGeneration',
        prompt: values.prompt,
        num_images: 1,
        num_inference_steps: 20,
        guidance_scale: 7,
      },
    })
  })

  it('names each cell’s own trouble, and makes nothing of it', () => {
    const wrong = axis('Steps', { text: '5, 20' })
    const cells = planGrid(values, [wrong, guidance], 1, judge)
    expect(cells.map(({ request }) => request !== null)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ])
    expect(cells[0]?.problems[0]).toMatch(/^Steps goes from 10 to 60\. It is 5 now/)
  })

  it('does not take a value for sent that is not', () => {
    const models = axis('Model', {
      chosen: ['gesso-painter', 'b2614463-296c-462a-9586-aafdb8f00e36'],
    })
    const alchemy = axis('Alchemy', { chosen: ['off', 'on'] })
    const cells = planGrid(values, [models, alchemy], 1, judge)
    expect(cells.map(({ problems }) => problems[0])).toEqual([
      undefined,
      'Alchemy has no effect with the other settings of this cell.',
      undefined,
      'Alchemy has no effect with the other settings of this cell.',
    ])
  })

  it('varies the prompt on both axes at once', () => {
    const colour = axis('Prompt', { find: 'red', replacements: 'red\nblue' })
    const medium = axis('Prompt', { find: 'oil', replacements: 'oil\nink' })
    const cells = planGrid(values, [colour, medium], 1, judge)
    expect(gridProblem(values, colour, medium)).toBeNull()
    expect(cells.map(({ request }) => request?.prompt)).toEqual([
      'a red boat, oil painting',
      'a blue boat, oil painting',
      'a red boat, ink painting',
      'a blue boat, ink painting',
    ])
  })

  it('varies Together’s parameters for a model of its own', () => {
    const form = {
      prompt: 'a red boat',
      model: 'black-forest-labs/FLUX.1-dev',
      width: 512,
      height: 512,
    }
    const all = axisFields(form, judge(form))
    expect(all.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['prompt', 'seed', 'steps', 'guidance_scale', 'width', 'model']),
    )
    expect(all.map(({ field }) => field)).not.toContain('num_inference_steps')
    const of = (name: string): PlannedAxis => {
      const field = all.find((one) => one.field === name) ?? named('Prompt')
      const read = readAxis(
        field,
        firstDraft(field, form, () => 0),
        form,
      )
      if ('problem' in read) throw new Error(read.problem)
      return { field: field.field, name: field.name, values: read.values }
    }
    const cells = planGrid(form, [of('steps'), of('guidance_scale')], 1, judge)
    expect(cells.map(({ problems }) => problems)).toEqual(cells.map(() => []))
    expect(cells[0]?.request).toMatchObject({
      operation: 'together.generateImages',
      n: 1,
      steps: 4,
      guidance_scale: 3,
    })
  })

  it('says what stands in the way of the whole', () => {
    expect(gridProblem(values, steps, steps)).toMatch(/Both axes vary Steps/)
    const many = axis('Steps', { text: '10 to 29' })
    const seeds = axis('Seed', { text: '1 to 20' })
    expect(gridProblem(values, many, seeds)).toMatch(/400 cells; a grid has 100/)
    const choices = { ...values, prompt: 'a {red|blue} boat' }
    expect(gridProblem(choices, steps, guidance)).toMatch(/choices in braces/)
    expect(gridProblem(values, steps, guidance)).toBeNull()
  })

  it('says what it makes and costs, and what is left out', () => {
    const words = (x: PlannedAxis) => {
      const ready = planGrid(values, [x, guidance], 2, judge).flatMap(({ request }) =>
        request === null ? [] : [{ request }],
      )
      return gridWords([x, guidance], ready, 2, null)
    }
    expect(words(steps)).toBe('2 × 3 · 12 images · free')
    expect(words(axis('Steps', { text: '5, 20' }))).toBe('3 of 6 cells · 6 images · free')
    expect(words(axis('Steps', { text: '5' }))).toBe('nothing yet')
    expect(gridWords(null, [], 1, null)).toBe('nothing yet')
  })

  it('is kept under the names people saw', () => {
    expect(keptAxis(steps)).toEqual({
      field: 'num_inference_steps',
      name: 'Steps',
      values: ['10', '20'],
    })
  })
})
