import { useId } from 'react'
import { classes } from '#src/ui/classes.ts'
import { type Language, languages } from '../logic/code-for.ts'

interface LanguageChoiceProps {
  value: Language
  onChange: (language: Language) => void
}

export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label="Language" className="flex flex-wrap gap-1">
      {languages.map((language) => (
        <label
          key={language}
          className={classes(
            'relative inline-flex min-h-8 cursor-pointer items-center rounded-md px-3 text-sm transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-touch',
            language === value ? 'bg-accent-soft font-strong' : 'text-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={language === value}
            onChange={() => onChange(language)}
            className="absolute inset-0 m-0 size-full cursor-[inherit] opacity-0"
          />
          {language}
        </label>
      ))}
    </div>
  )
}
