/**
 * Scripts, styles, fonts and data come from this server alone, and nothing inline runs. React sets
 * styles through the CSSOM, which `style-src` does not govern, so `unsafe-inline` is not needed.
 * @param styles more sources for styles: the hashes of those that stand in the page itself
 */
export function contentSecurityPolicy(styles: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/**
 * On every answer, refusals and 304 included. HSTS is not among them: the server speaks plain http on a loopback
 * address, and a browser that remembered the rule for `localhost` would break every other local site.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}

/** On every answer that a trusted proxy passes on by https: a year. */
export const strictTransport = ['strict-transport-security', 'max-age=31536000'] as const

/** A stored picture opened on its own may do nothing at all, whatever its bytes turn out to be. */
export const mediaContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"
