/** "4 images · free": what is made and, once that is known, what it costs. */
export function costWords(images: number, price: string | null): string {
  const made = `${images} ${images === 1 ? 'image' : 'images'}`
  return price === null ? made : `${made} · ${price}`
}
