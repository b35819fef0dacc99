/**
 * Version of the built-in painter. It goes up by one whenever the same request would give another picture, and
 * each generation keeps the one that painted it: an old picture can then say that it would look different today.
 */
export const painterVersion = 5
