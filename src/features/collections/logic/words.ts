export const pictureWords = (count: number): string =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en')} pictures`
