/** JSON as it is: pictures in base64 are large, and compressing them again gains nothing. */
export function answer(value: object): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
