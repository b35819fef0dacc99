import type { Land } from './land-data.ts'

/** What only grows where it is at home, and so tells of the place. */
const telling = /^(giant|creeper|bamboo|birch|palm|cypress|acacia|blossom)$/

/**
 * A land that another one was named with: ruins in the jungle are overgrown, a road in the desert runs over sand, a
 * lake in the mountains has them behind it.
 */
export function blended(land: Land, others: readonly Land[]): Land {
  return others.reduce<Land>((own, other) => {
    const wooded = other.growth?.some(({ kind }) => telling.test(kind)) === true
    const sandy = other.material === 'sand' && other.water === undefined && own.water === undefined
    const high = Math.max(own.mountains, other.mountains)
    const behind: Land = {
      ...own,
      mountains: high,
      ...(other.mountains >= high && other.snowLine !== undefined
        ? { snowLine: other.snowLine, rock: own.rocks ? own.rock : other.rock }
        : {}),
    }
    if (sandy) {
      const { grass: _grass, flowers: _flowers, ...bare } = behind
      const { ground, rock, material, steep, growth, props = [] } = other
      return {
        ...bare,
        ground,
        rock,
        material,
        ...(steep ? { steep } : {}),
        ...(growth ? { growth } : {}),
        props: [...(own.props ?? []), ...props.filter(({ near }) => near > 1)],
      }
    }
    if (!wooded) return behind
    return {
      ...behind,
      growth: [...(other.growth ?? []), ...(own.growth ?? [])],
      ...(other.grass && own.grass ? { grass: other.grass, ground: other.ground } : {}),
      ...(other.relight && !own.relight ? { relight: other.relight } : {}),
    }
  }, land)
}
