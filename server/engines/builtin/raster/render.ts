import type { Buffers } from '../core/buffers.ts'
import { clamp } from '../core/scalar.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Scene } from '../compose/scene.ts'
import { occlude } from '../shade/occlusion.ts'
import { shade } from '../shade/shade.ts'
import { castShafts } from '../shade/shafts.ts'
import { reflectWater } from '../shade/water.ts'
import { castShadows } from './shadow-map.ts'
import type { Surface } from './surface.ts'
import { resolve } from './surface.ts'
import { turnView } from './turn.ts'
import { rasterise } from './visibility.ts'

interface Rendering {
  readonly surface: Surface
  /** Linear light, 3 a pixel. */
  readonly lit: Float32Array
}

/** Triangles to light: visibility, surface, shadows, shading, reflections. `coarse`: strokes will go over it. */
export function render(
  mesh: Mesh,
  scene: Scene,
  coarse: boolean,
  buffers: Buffers,
  pulse: Pulse,
): Rendering {
  const { camera, light, subject, distance } = scene
  const seen = rasterise(mesh, camera, buffers, pulse)
  const surface = resolve(mesh, seen, camera, buffers, pulse)
  const shadows = []
  // Finer than the picture itself would be wasted.
  const size = Math.round(clamp(Math.min(camera.width, camera.height) * 0.9, 128, 512))
  if (light.toSun[1] > 0.02 && light.sun[0] + light.sun[1] + light.sun[2] > 0.05) {
    const reach = subject ? subject.radius * 2.2 : distance
    const at = subject ? ([subject.x, subject.y, subject.z] as const) : ([0, 0, distance] as const)
    shadows.push(castShadows(mesh, light.toSun, at, reach, size, 'shadow-near', buffers, pulse))
    shadows.push(
      castShadows(
        mesh,
        light.toSun,
        [0, 0, distance * 2.6],
        distance * 3.4,
        size,
        'shadow-far',
        buffers,
        pulse,
      ),
    )
  }
  const occlusion = occlude(surface, camera, distance * 0.045, buffers, pulse)
  const lit = shade(surface, camera, light, shadows, occlusion, scene.night, coarse, buffers, pulse)
  const far = shadows[1]
  if (far && (light.shafts ?? 0) > 0) castShafts(surface, camera, light, far, distance, lit)
  pulse.check()
  reflectWater(surface, camera, light, lit, scene.chop, scene.film, distance, coarse, pulse)
  const level = { surface, lit }
  return scene.turn ? turnView(level, camera, scene.turn, buffers, pulse) : level
}
