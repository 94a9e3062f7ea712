import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { en } from './en.ts';
import { type Messages, pseudo } from './pseudo.ts';

const messages = { ...english, ...en } as unknown as Messages;
export const locales = [
  { locale: 'en', name: 'English' },
  { locale: 'ar-XB', name: 'Pseudo (right to left)' },
];

export const directionOf = (locale: string): 'ltr' | 'rtl' => (locale === 'ar-XB' ? 'rtl' : 'ltr');

export const i18nProvider = polyglot(
  (locale) => (locale === 'ar-XB' ? pseudo(messages) : messages) as never,
  'en',
  locales,
  { allowMissing: false },
);
