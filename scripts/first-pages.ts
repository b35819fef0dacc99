import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface FirstPagesOptions {
  /** Chunks by name that the start asks for one after another, and that should travel together. */
  preload: string[]
}

/** One address for each way the page may begin, as the server looks for them (`server/http/files/first-page.ts`). */
const variants = ['create', 'other'].flatMap((page) =>
  ['system', 'light', 'dark'].map((theme) => ({
    fileName: `pages/${page}.${theme}.html`,
    attributes: `data-page="${page}"${theme === 'system' ? '' : ` data-theme="${theme}"`}`,
  })),
)

/**
 * Makes the built page paint with what came in one answer: its style stands in it rather than in a file, and
 * each theme and kind of page has a copy of its own, because a script would say so too late.
 */
export function firstPages({ preload }: FirstPagesOptions): Plugin {
  let publicDir = ''
  return {
    name: 'gesso:first-pages',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle(_, bundle) {
      const index = bundle['index.html']
      if (index?.type !== 'asset') return
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      // With a hash in its name it comes from the cache on a second visit, before the first paint.
      const theme = this.emitFile({
        type: 'asset',
        name: 'theme.js',
        source: withoutComments(readFileSync(join(publicDir, 'theme.js'), 'utf8')),
      })
      let html = String(index.source)
        .replace(/ *<!--[^]*?-->\n/g, '')
        .replace('"/theme.js"', `"/${this.getFileName(theme)}"`)
      html = html.replace(
        /<link rel="stylesheet"[^>]* href="\/([^"]+)">/g,
        (_link, file: string) => {
          const style = bundle[file]
          if (style?.type !== 'asset') throw new Error(`${file} is not part of the build.`)
          delete bundle[file]
          // Or else every later part would first look for the file.
          for (const chunk of chunks) chunk.viteMetadata?.importedCss.delete(file)
          return `<style>${String(style.source).trim()}</style>`
        },
      )
      const links = preload.flatMap((wanted) => {
        const chunk = chunks.find(({ name }) => name === wanted)
        if (chunk === undefined) throw new Error(`The build has no chunk ${wanted}.`)
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])].map(
          (file) => `    <link rel="preload" as="style" crossorigin href="/${file}">\n`,
        )
        return [`    <link rel="modulepreload" crossorigin href="/${chunk.fileName}">\n`, ...styles]
      })
      html = html.replace('  </head>', `${links.join('')}  </head>`)
      index.source = html
      for (const { fileName, attributes } of variants) {
        const source = html.replace('<html lang="en">', `<html lang="en" ${attributes}>`)
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  }
}

/** The one script that no bundler sees: full lines of comment and indentation are a third of what it weighs. */
const withoutComments = (script: string): string =>
  script.replaceAll(/^ *\/\/.*\n/gm, '').replaceAll(/^ +/gm, '')
