import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkShare } from '#contract/studio/check-share.ts'
import { shareLimits } from '#contract/studio/share-limits.ts'
import { HttpError } from '#src/lib/http.ts'
import { Segments } from '#src/ui/fields/segments.tsx'
import { SwitchField } from '#src/ui/fields/switch-field.tsx'
import { TextArea } from '#src/ui/fields/text-area.tsx'
import { TextField } from '#src/ui/fields/text-field.tsx'
import { type LinkForm, ruledBy } from '../../logic/link-form.ts'
import { detailOptions } from '../../logic/share-words.ts'
import type { ShareWish } from '../../logic/share-wish.ts'
import { CoverField } from './cover-field.tsx'
import { ExpiresField } from './expires-field.tsx'
import { PasswordField } from './password-field.tsx'

interface LinkFieldsProps {
  form: LinkForm
  onChange: (part: Partial<LinkForm>) => void
  wish: ShareWish
  renderPicture: (seq: number) => ReactNode
  /** Why the server would not take it. */
  refused: Error | null
}

/** What a link is called, what it shows, and who may open it until when. */
export function LinkFields({ form, onChange, wish, renderPicture, refused }: LinkFieldsProps) {
  const broken = checkShare(ruledBy(form))
  const problemOf = (field: string) =>
    broken.find(({ fields }) => fields[0] === field)?.message ?? refusalOf(refused, field)
  const isSearch = wish.source.kind === 'search'
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TextField
        label="Title"
        value={form.title}
        onChange={(title) => onChange({ title: title.slice(0, shareLimits.title) })}
        error={refusalOf(refused, 'title')}
      />
      {isSearch && (
        <Segments
          label="Pictures"
          value={form.live ? 'live' : 'now'}
          options={[
            { value: 'now', label: 'Those found now' },
            { value: 'live', label: 'Always what it finds' },
          ]}
          onChange={(value) => onChange({ live: value === 'live' })}
        />
      )}
      <Segments
        label="Show prompts"
        value={form.detail}
        options={detailOptions}
        onChange={(detail) =>
          onChange(detail === 'picture' ? { detail, remix: false } : { detail })
        }
      />
      <div className="flex flex-col gap-1">
        <SwitchField
          label="Allow remix"
          value={form.remix}
          onChange={(remix) => onChange({ remix })}
          error={problemOf('remix')}
          {...(form.detail === 'picture' && {
            disabledReason: 'Remix hands over the prompt, which visitors do not see here.',
            fix: {
              label: 'Show prompts and allow',
              onPress: () => onChange({ detail: 'prompt', remix: true }),
            },
          })}
        />
        <SwitchField
          label="Allow downloads"
          value={form.downloads}
          onChange={(downloads) => onChange({ downloads })}
          error={problemOf('downloads')}
        />
        <SwitchField
          label="Let visitors choose"
          hint="They mark favourites and leave a line, without an account. Only you see it."
          value={form.review}
          onChange={(review) => onChange({ review })}
          error={problemOf('review')}
        />
      </div>
      <ExpiresField
        form={form}
        onChange={onChange}
        expiresAt={wish.share?.expiresAt ?? null}
        keepable={wish.share?.state === 'open'}
        error={problemOf('expires')}
      />
      <PasswordField form={form} onChange={onChange} error={problemOf('password')} />
      <details className="group rounded-md border border-line px-3 py-1">
        <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 text-sm font-strong pointer-coarse:min-h-touch">
          <ChevronRight size={16} aria-hidden className="group-open:rotate-90" />
          More options
        </summary>
        <div className="flex flex-col gap-4 pt-2 pb-3">
          <TextArea
            label="Description"
            rows={2}
            value={form.description}
            onChange={(text) => onChange({ description: text.slice(0, shareLimits.description) })}
            error={refusalOf(refused, 'description')}
          />
          <CoverField
            cover={form.cover}
            covers={wish.covers}
            onChange={(cover) => onChange({ cover })}
            renderPicture={renderPicture}
          />
          {wish.share === null && (
            <TextField
              label="Words in the address"
              hint="Small letters, digits and hyphens. What nobody can guess follows them."
              placeholder="summer-2026"
              value={form.name}
              onChange={(name) => onChange({ name: asName(name) })}
              error={refusalOf(refused, 'name')}
            />
          )}
          <SwitchField
            label="Let search engines list it"
            value={form.index}
            onChange={(index) => onChange({ index })}
            error={problemOf('index')}
          />
        </div>
      </details>
    </div>
  )
}

function refusalOf(refused: Error | null, field: string): string | undefined {
  if (!(refused instanceof HttpError)) return undefined
  return refused.issues.find(({ fields }) => fields[0] === field)?.message
}

/** What an address can hold, of what is typed. */
function asName(typed: string): string {
  const plain = typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
  return plain.slice(0, shareLimits.name)
}
