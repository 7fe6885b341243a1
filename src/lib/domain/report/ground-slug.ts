/** What the ground data is called in addresses: by itself, for pages that link to it alone. */
export const GROUND_SLUG = 'underlag';
