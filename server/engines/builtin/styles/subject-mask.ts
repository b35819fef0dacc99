import { firstSubjectObject } from '../compose/group.ts'

export function isSubject(tag: number): boolean {
  return tag >= 0 && tag >> 8 >= firstSubjectObject
}
