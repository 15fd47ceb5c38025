import { useEffect, useState } from 'preact/hooks';

/** What is being written to search for stays, whatever is drawn anew meanwhile. `text`: what was sought last. */
export function SearchInput({ text, seek }: { readonly text: string; readonly seek: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <input type="search" maxLength={200} value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)} onChange={(event) => seek(event.currentTarget.value.trim())} />
  );
}
