import { Heart, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { IconButton } from '#src/ui/icon-button.tsx'
import { anyLink, type Filter, isFiltering, withinCollection } from '../../logic/filter/filter.ts'
import { dateOptions, modelOptions, styleOptions } from './filter-options.ts'
import { FilterSelect } from './filter-select.tsx'
import { SearchBox } from './search-box.tsx'

interface FilterBarProps {
  filter: Filter
  onChange: (filter: Filter) => void
  /** How many pictures were found; null while nothing is looked for, or nothing is known yet. */
  found: number | null
  isSearching: boolean
  collections: readonly Named[]
  /** Links on which visitors marked something. */
  reviewed: readonly Named[]
}

/** What an id stands for, in words. */
export interface Named {
  id: string
  name: string
}

/** What is looked for. On a phone the search box alone, until the rest is wanted. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onChange, found, isSearching, collections, reviewed } = props
  const [open, setOpen] = useState(() => isFiltering({ ...filter, text: '', collection: null }))
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part })
  return (
    <search
      aria-label="Gallery"
      className="flex shrink-0 flex-wrap items-center gap-2 px-3 pt-3 md:px-6"
    >
      <div className="flex w-full items-center gap-2 md:contents low:flex">
        <SearchBox text={filter.text} onChange={(text) => change({ text })} />
        <IconButton
          label="Filters"
          icon={<SlidersHorizontal size={18} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="md:hidden low:inline-flex"
        />
      </div>
      <div
        className={classes(
          'w-full grid-cols-2 items-center gap-2 sm:w-auto sm:flex-wrap md:flex',
          open ? 'grid sm:flex' : 'hidden low:hidden',
        )}
      >
        <FilterSelect
          label="Model"
          any="Any model"
          value={filter.model}
          options={modelOptions(filter.model)}
          onChange={(model) => change({ model })}
        />
        <FilterSelect
          label="Style"
          any="Any style"
          value={filter.style}
          options={styleOptions}
          onChange={(style) => change({ style })}
        />
        <FilterSelect
          label="Date"
          any="Any time"
          value={filter.date}
          options={dateOptions}
          onChange={(date) => change({ date })}
        />
        {collections.length > 0 && (
          <FilterSelect
            label="Collection"
            any="Any collection"
            value={filter.collection}
            options={collections.map(toOption)}
            onChange={(collection) => change({ collection })}
          />
        )}
        {(reviewed.length > 0 || filter.chosen !== null) && (
          <FilterSelect
            label="Chosen by visitors"
            any="Chosen or not"
            value={filter.chosen}
            options={[
              { value: anyLink, label: 'Chosen by visitors' },
              ...reviewed.map(({ id, name }) => ({ value: id, label: `Chosen on ${name}` })),
            ]}
            onChange={(chosen) => change({ chosen })}
          />
        )}
        <Button
          aria-pressed={filter.favourites}
          icon={
            <Heart
              size={16}
              aria-hidden
              className={filter.favourites ? 'fill-accent text-accent' : ''}
            />
          }
          className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
          onClick={() => change({ favourites: !filter.favourites })}
        >
          Favourites
        </Button>
      </div>
      {isFiltering({ ...filter, collection: null }) && (
        <div className="flex items-center gap-2">
          <output aria-busy={isSearching} className="text-sm text-muted">
            {found !== null && `${found.toLocaleString('en')} found`}
          </output>
          {found !== 0 && (
            <Button variant="quiet" onClick={() => onChange(withinCollection(filter))}>
              Clear filters
            </Button>
          )}
        </div>
      )}
    </search>
  )
}

const toOption = ({ id, name }: Named) => ({ value: id, label: name })
