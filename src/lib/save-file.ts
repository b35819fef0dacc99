/** Has the browser fetch an address of ours and keep what comes; the server names the file. */
export function saveFile(path: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  // Beside a modal dialog nothing can be pressed.
  const home = Array.from(document.querySelectorAll('dialog:modal')).at(-1) ?? document.body
  home.append(link)
  link.click()
  link.remove()
}
