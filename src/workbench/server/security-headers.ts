/** Pages that may show the add-in in a frame: Excel on the web, and the workbench. */
const frameAncestors = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://excel.cloud.microsoft',
].join(' ');

/** Where a store build of the add-in takes office.js from. */
export const officeCdn = 'https://appsforoffice.microsoft.com';

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
} as const;

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * Headers of the add-in's files: nothing but its own scripts runs and nothing leaves the machine.
 *
 * @param nonce - allows the style elements that Fluent UI makes while running; a new one for each page
 * @param fromCdn - the page loads office.js from Microsoft's address
 */
export function addinHeaders(nonce: string, fromCdn: boolean): Readonly<Record<string, string>> {
  const office = fromCdn ? ` ${officeCdn}` : '';
  return {
    ...common,
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': `'self'${office}`,
      'style-src': `'self' 'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'object-src': "'none'",
      'frame-ancestors': frameAncestors,
    }),
  };
}

/**
 * Headers of the workbench's own files. Univer sets styles in elements without a nonce, and draws fonts and pictures
 * from data addresses.
 */
export function workbenchHeaders(): Readonly<Record<string, string>> {
  return {
    ...common,
    'Content-Security-Policy': policy({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'frame-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'object-src': "'none'",
      'frame-ancestors': "'none'",
    }),
  };
}
