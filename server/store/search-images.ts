import type { ImageStore, ImageWishes } from '#server/domain/library.ts'
import type { StoreContext } from './context.ts'
import { query, tupleQuery } from './database/query.ts'
import { generationSeqOf } from './rows.ts'

/** A condition of our own words and the values bound to it. */
type Condition = [text: string, ...values: (string | number)[]]

/** The index knows runs of three characters; a shorter word is looked for prompt by prompt. */
const shortest = 3

const sql = {
  // One text instead of a row each: there can be a hundred thousand.
  all: 'select json_group_array(t.seq) as seqs from search_text t where true',
  matching: `
    select json_group_array(t.seq) as seqs from prompt_index p join search_text t on t.seq = p.rowid
    where prompt_index match ?`,
  notMatching: 't.seq not in (select rowid from prompt_index where prompt_index match ?)',
  containing: `(t.prompt like ? escape '\\' or t.prompt like ? escape '\\')`,
  notContaining: `not (t.prompt like ? escape '\\' or t.prompt like ? escape '\\')`,
  withFavourites: `
    t.seq in (select generation_seq from image where favourite = 1 and deletion_id is null)`,
  favourites: 'select seq from image where favourite = 1 and deletion_id is null',
  // A picture's seq begins with its generation's.
  withCollected: `
    t.seq in (select image_seq / 16 from collected where collection_id = ?)`,
  collected: 'select image_seq from collected where collection_id = ?',
}

/** Finds requests in the database, then their visible pictures in memory, where these stand in the gallery's order. */
export function createImageSearch({ db, lists }: StoreContext): ImageStore['search'] {
  const readFavourites = tupleQuery<[number]>(db, sql.favourites)
  const readCollected = tupleQuery<[number]>(db, sql.collected)

  function findGenerations(wishes: ImageWishes): Float64Array {
    const long = wishes.words.filter(isLong)
    const start: Condition =
      long.length > 0 ? [sql.matching, long.map(quoted).join(' AND ')] : [sql.all]
    const conditions = [start, ...conditionsOf(wishes)]
    const text = conditions.map(([condition]) => condition).join(' and ')
    const values = conditions.flatMap(([, ...bound]) => bound)
    const seqs: number[] = JSON.parse(
      query<{ seqs: string }>(db, text).get(...values)?.seqs ?? '[]',
    )
    return Float64Array.from(seqs).toSorted()
  }

  return (wishes) => {
    const { favourite, collection } = wishes
    const sets = [
      ...(favourite ? [readFavourites.all()] : []),
      ...(collection === null ? [] : [readCollected.all(collection)]),
    ]
    const [first, ...others] = sets
    // Nothing is asked of the requests: what the owner put together need not be looked for among all of them.
    if (first !== undefined && asksNothingElse(wishes)) {
      const seen = first.map(([seq]) => seq).filter((seq) => lists.gallery.has(seq))
      return others.reduce(
        among,
        seen.toSorted((one, other) => other - one),
      )
    }
    return sets.reduce(among, picturesOf(findGenerations(wishes), lists.gallery.seqs()))
  }
}

/** Of words, models, styles and times. */
function asksNothingElse(wishes: ImageWishes): boolean {
  const rest = { ...wishes, favourite: false, collection: null }
  return wishes.words.length === 0 && conditionsOf(rest).length === 0
}

function among(images: number[], rows: [number][]): number[] {
  const wanted = new Set(rows.map(([seq]) => seq))
  return images.filter((seq) => wanted.has(seq))
}

/** The pictures of these generations, newest first. Both lists rise, so that one walk down them is enough. */
function picturesOf(generations: Float64Array, images: Float64Array): number[] {
  const found: number[] = []
  let at = images.length - 1
  for (let nth = generations.length - 1; nth >= 0; nth -= 1) {
    const generation = generations[nth] ?? 0
    let seq = images[at]
    while (seq !== undefined && generationSeqOf(seq) >= generation) {
      if (generationSeqOf(seq) === generation) found.push(seq)
      at -= 1
      seq = images[at]
    }
  }
  return found
}

function conditionsOf(wishes: ImageWishes): Condition[] {
  const { words, without, model, style, favourite, collection, from, to } = wishes
  const conditions: Condition[] = []
  for (const word of words) if (!isLong(word)) conditions.push([sql.containing, ...patterns(word)])
  const unwanted = without.filter(isLong)
  if (unwanted.length > 0) {
    conditions.push([sql.notMatching, unwanted.map(quoted).join(' OR ')])
  }
  for (const word of without) {
    if (!isLong(word)) conditions.push([sql.notContaining, ...patterns(word)])
  }
  if (model !== null) conditions.push(['t.model = ?', model])
  if (style !== null) conditions.push(['t.style = ?', style])
  if (favourite) conditions.push([sql.withFavourites])
  if (collection !== null) conditions.push([sql.withCollected, collection])
  if (from !== null) conditions.push(['t.created_at >= ?', from])
  if (to !== null) conditions.push(['t.created_at < ?', to])
  return conditions
}

const isLong = (word: string) => Array.from(word).length >= shortest

/** As plain text in the index's query language, in which nothing inside quotes has a meaning. */
const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`

/** `like` takes no notice of case, but only within A to Z. */
function patterns(word: string): [string, string] {
  const plain = word.replaceAll(/[\\%_]/g, String.raw`\$&`)
  return [`%${plain.toLowerCase()}%`, `%${plain.toUpperCase()}%`]
}
