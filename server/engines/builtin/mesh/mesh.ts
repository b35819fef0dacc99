const firstVertices = 65536
const firstTriangles = 98304

/**
 * Everything in the scene as triangles in world metres (x right, y up, z away from the viewer). One mesh is
 * kept for the life of a worker and rewound for each picture.
 */
export class Mesh {
  positions = new Float32Array(firstVertices * 3)
  normals = new Float32Array(firstVertices * 3)
  colors = new Float32Array(firstVertices * 3)
  vertexCount = 0
  corners = new Uint32Array(firstTriangles * 3)
  /** Material index in the low byte, object id above it. */
  tags = new Uint32Array(firstTriangles)
  triangleCount = 0

  rewind(): void {
    this.vertexCount = 0
    this.triangleCount = 0
  }

  vertex(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    r: number,
    g: number,
    b: number,
  ): number {
    const index = this.vertexCount++
    const at = index * 3
    if (at + 3 > this.positions.length) this.#growVertices()
    this.positions[at] = x
    this.positions[at + 1] = y
    this.positions[at + 2] = z
    this.normals[at] = nx
    this.normals[at + 1] = ny
    this.normals[at + 2] = nz
    this.colors[at] = r
    this.colors[at + 1] = g
    this.colors[at + 2] = b
    return index
  }

  triangle(a: number, b: number, c: number, tag: number): void {
    const index = this.triangleCount++
    if (index + 1 > this.tags.length) this.#growTriangles()
    this.corners[index * 3] = a
    this.corners[index * 3 + 1] = b
    this.corners[index * 3 + 2] = c
    this.tags[index] = tag
  }

  #growVertices(): void {
    const grow = (old: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> => {
      const next = new Float32Array(old.length * 2)
      next.set(old)
      return next
    }
    this.positions = grow(this.positions)
    this.normals = grow(this.normals)
    this.colors = grow(this.colors)
  }

  #growTriangles(): void {
    const corners = new Uint32Array(this.corners.length * 2)
    corners.set(this.corners)
    this.corners = corners
    const tags = new Uint32Array(this.tags.length * 2)
    tags.set(this.tags)
    this.tags = tags
  }
}
