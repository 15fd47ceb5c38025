/** The words of a text as they are searched: lower case, no accents, nothing but letters and digits. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
