import type { Language } from './type.js';

/** "4 000" or "4,000", kept on one line. */
export function grouped(n: number, language: Language): string {
  const digits = String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',');
  return n < 0 ? `−${digits}` : digits;
}

/** "2 000 000 kr" or "SEK 2,000,000", kept on one line. */
export function kronor(n: number, language: Language): string {
  return language === 'sv' ? `${grouped(n, language)}\u00a0kr` : `SEK\u00a0${grouped(n, language)}`;
}
