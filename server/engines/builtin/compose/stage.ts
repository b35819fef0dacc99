import type { Mesh } from '../mesh/mesh.ts'
import type { Maquette } from '../maquettes/maquette.ts'
import type { Subject } from '../understand/intent.ts'
import { bounds, joinExtents, shift, wide } from './extent.ts'
import type { Extent } from './extent.ts'

/** One built thing: its vertices, the way it faces (radians, 0 towards +x), and whose model it is. */
export interface Body {
  /** Index of its subject in the intent. */
  readonly of: number
  /** Which of several of its subject. */
  readonly nth: number
  readonly subject: Subject
  readonly model: Maquette
  /** Where it is, which for a bird on a branch is not where birds are. */
  readonly habitat: Maquette['habitat']
  readonly from: number
  readonly upto: number
  readonly yaw: number
  /** Its extent as it was built, its feet about the origin: a model's own points are told in these metres. */
  readonly built: Extent
}

/**
 * The bodies of a group and which of them hang together. A body that is put on, in or beside another moves and
 * grows with it from then on, with all that it carries itself.
 */
export class Stage {
  readonly mesh: Mesh
  readonly bodies: Body[] = []
  readonly #carriers = new Map<Body, Body>()

  constructor(mesh: Mesh) {
    this.mesh = mesh
  }

  add(body: Body): Body {
    this.bodies.push(body)
    return body
  }

  /** The bodies of one subject. */
  of(subject: number): Body[] {
    return this.bodies.filter((body) => body.of === subject)
  }

  root(body: Body): Body {
    let top = body
    for (let up = this.#carriers.get(top); up; up = this.#carriers.get(top)) top = up
    return top
  }

  /** What it was put on or beside; undefined for one that stands by itself. */
  carrier(body: Body): Body | undefined {
    return this.#carriers.get(body)
  }

  /** Whether the two already move together. */
  together(a: Body, b: Body): boolean {
    return this.root(a) === this.root(b)
  }

  /** From now on the whole of what `body` stands in moves with `carrier`. */
  attach(body: Body, carrier: Body): void {
    const top = this.root(body)
    if (top !== this.root(carrier)) this.#carriers.set(top, carrier)
  }

  get roots(): Body[] {
    return this.bodies.filter((body) => !this.#carriers.has(body))
  }

  box(body: Body): Extent {
    return bounds(this.mesh, body.from, body.upto)
  }

  /** Where a point of the body's model (turned as the model was) has come to. */
  point(body: Body, x: number, y: number, z: number): [number, number, number] {
    const box = this.box(body)
    const scale = wide(box, 1) / Math.max(1e-6, wide(body.built, 1))
    const at = (axis: 0 | 1 | 2, value: number): number =>
      box.low[axis] + (value - body.built.low[axis]) * scale
    return [at(0, x), at(1, y), at(2, z)]
  }

  /** Of everything that moves with the body. */
  wholeBox(body: Body): Extent {
    const top = this.root(body)
    return this.bodies
      .filter((other) => this.root(other) === top)
      .map((other) => this.box(other))
      .reduce(joinExtents)
  }

  /** Scales all that moves with the body about the origin, then moves it. */
  move(body: Body, x: number, y: number, z: number, scale = 1): void {
    const top = this.root(body)
    for (const other of this.bodies)
      if (this.root(other) === top) shift(this.mesh, other.from, other.upto, x, y, z, scale)
  }

  /** Brings a body to another place with all that it bears, but without what it stands on. */
  bringBranch(
    body: Body,
    point: readonly [number, number, number],
    to: readonly [number, number, number],
    scale = 1,
  ): void {
    const borne = (other: Body | undefined): boolean =>
      other !== undefined && (other === body || borne(this.#carriers.get(other)))
    for (const other of this.bodies.filter(borne))
      shift(
        this.mesh,
        other.from,
        other.upto,
        to[0] - point[0] * scale,
        to[1] - point[1] * scale,
        to[2] - point[2] * scale,
        scale,
      )
  }

  /** Brings a point of what moves with the body to another place, at another size. */
  bring(
    body: Body,
    point: readonly [number, number, number],
    to: readonly [number, number, number],
    scale = 1,
  ): void {
    this.move(
      body,
      to[0] - point[0] * scale,
      to[1] - point[1] * scale,
      to[2] - point[2] * scale,
      scale,
    )
  }
}
