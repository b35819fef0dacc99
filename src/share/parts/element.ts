type Child = Node | string | null

/** An element with attributes and children; what is null is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

/** A button that is a drawing: its name is for those who do not see it, and for a pointer at rest on it. */
export function iconButton(
  label: string,
  icon: SVGElement,
  onPress: () => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'gv-icon', 'aria-label': label }, icon)
  made.title = label
  made.addEventListener('click', onPress)
  return made
}

/** Gives a button made by `iconButton` another meaning. */
export function relabel(button: HTMLElement, label: string, icon: SVGElement): void {
  button.setAttribute('aria-label', label)
  button.title = label
  button.replaceChildren(icon)
}

export function textButton(words: string, onPress: () => void, look = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `gv-button ${look}` }, words)
  made.addEventListener('click', onPress)
  return made
}
