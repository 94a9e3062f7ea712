/** The language in which customers are spoken to while a screen is in this one; the made-up language borrows English. */
export const spokenIn = (locale: string): string => (locale === 'ar-XB' ? 'en' : (locale.split('-')[0] ?? locale));
