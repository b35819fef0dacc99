import type { Plugin } from 'vite'
import { bundleProgram } from './bundle-program.ts'

/**
 * Builds the script of shared pages apart from the app, whose chunks no visitor should wait for. It becomes
 * `assets/link-page-<hash>.js`, which the server finds by that name.
 */
export function shareScript(entry: string): Plugin {
  return {
    name: 'gesso:share-script',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', name: 'link-page.js', source: await bundleProgram(entry) })
    },
  }
}
