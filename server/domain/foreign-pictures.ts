/** Why a picture that a request names by address could not be had. */
export type ForeignFault =
  | 'address_malformed'
  | 'address_not_allowed'
  | 'address_unreachable'
  | 'answer_refused'
  | 'too_many_redirects'
  | 'too_slow'
  | 'too_large'
  | 'not_a_picture'

/** `message` goes on from the name of the field: "image_url leads to …". */
export class ForeignPictureError extends Error {
  readonly fault: ForeignFault

  constructor(fault: ForeignFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ForeignPictureError'
    this.fault = fault
  }
}

/**
 * Gets a picture from an address that somebody else chose. Only the public internet can be reached this way, over
 * https, whatever names, redirects or spellings say. The bytes begin as one of the kinds of picture we take; nothing
 * else about them is known.
 */
export interface ForeignPictures {
  /** @throws ForeignPictureError, or the signal's reason */
  fetch(address: string, signal?: AbortSignal): Promise<Uint8Array>
}
