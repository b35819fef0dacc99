/**
 * A camera at (0, eye, 0) looking along +z without pitch: uprights stay upright, and the horizon is put where
 * the composition wants it by shifting the lens. Pixels; `focal` is in pixels too.
 */
export interface Camera {
  readonly width: number
  readonly height: number
  readonly focal: number
  readonly centerX: number
  readonly horizon: number
  readonly eye: number
  readonly near: number
}

export function projectX(camera: Camera, x: number, z: number): number {
  return camera.centerX + (camera.focal * x) / z
}

export function projectY(camera: Camera, y: number, z: number): number {
  return camera.horizon - (camera.focal * (y - camera.eye)) / z
}
