/** The data folder cannot be used; `message` says why and what to do. Shown by the program that starts us, never sent. */
export class DataFolderError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DataFolderError'
  }
}
