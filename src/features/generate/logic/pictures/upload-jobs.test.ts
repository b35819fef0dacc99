import { beforeEach, expect, it } from 'vitest'
import {
  addJob,
  changeJob,
  closeGap,
  endJob,
  findJob,
  isSending,
  jobsFor,
  uploadJobs,
} from './upload-jobs.ts'

beforeEach(() => uploadJobs.setState({ jobs: [] }))

it('follows its row when one before it is removed, and says whose row is gone', () => {
  addJob({ id: 'a', place: 'controlnets.0', name: 'a.png' })
  addJob({ id: 'b', place: 'controlnets.1', name: 'b.png' })
  addJob({ id: 'c', place: 'controlnets.2', name: 'c.png' })
  addJob({ id: 'new', place: 'controlnets', name: 'new.png' })
  addJob({ id: 'init', place: 'init_image_id', name: 'init.png' })
  expect(closeGap(1)).toEqual(['b'])
  endJob('b')
  const places = uploadJobs.getState().jobs.map(({ id, place }) => [id, place])
  expect(Object.fromEntries(places)).toEqual({
    a: 'controlnets.0',
    c: 'controlnets.1',
    new: 'controlnets',
    init: 'init_image_id',
  })
})

it('knows the jobs of a place, and forgets those that ended', () => {
  addJob({ id: 'a', place: 'imagePrompts', name: 'a.png' })
  addJob({ id: 'b', place: 'imagePrompts', name: 'b.png' })
  changeJob('b', { sent: 0.5 })
  endJob('a')
  changeJob('a', { sent: 1 })
  expect(findJob('a')).toBeUndefined()
  expect(jobsFor(uploadJobs.getState().jobs, 'imagePrompts')).toEqual([findJob('b')])
  expect(findJob('b')).toMatchObject({ sent: 0.5, problem: null })
  expect(isSending()).toBe(true)
  changeJob('b', { problem: 'The disk is full.' })
  expect(isSending()).toBe(false)
})
