/** Colours reach 4.5:1 in both schemes; nothing is set in pixels that text must fit into. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #4c566a; --paper: #f6f5f1; --card: #fff; --line: #d9d6cc; --accent: #1f5f8b; --on-accent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceff4; --soft: #b8c0cf; --paper: #161a22; --card: #1f2530; --line: #394150; --accent: #7fc1ea; --on-accent: #10202c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: .5rem 0; font-size: clamp(1.9rem, 6vw, 2.9rem); line-height: 1.15; letter-spacing: -.02em; }
h2 { margin: 3rem 0 .75rem; font-size: 1.45rem; line-height: 1.25; }
h3 { margin: 0; font-size: 1.1rem; line-height: 1.3; }
p { margin: .25rem 0; max-width: 42rem; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .25rem; }
.lead { font-size: 1.2rem; }
.language { text-align: right; margin-left: auto; }
.small { margin-top: auto; padding-top: .75rem; color: var(--soft); font-size: .9rem; }
.steps, .people { margin: 0; padding: 0; list-style: none; }
.steps { counter-reset: step; border-left: 2px solid var(--line); margin-left: 1rem; }
.steps li { position: relative; padding: 0 0 1.6rem 2rem; counter-increment: step; }
.steps li::before { content: counter(step); position: absolute; left: calc(-1rem - 1px); top: -.1rem; width: 2rem; height: 2rem;
  border-radius: 50%; background: var(--accent); color: var(--on-accent); font-weight: 700; text-align: center; line-height: 2rem; }
.steps li:last-child { padding-bottom: 0; }
.steps a { font-weight: 650; }
.people { display: grid; gap: 1rem; margin-top: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.people li { display: flex; flex-direction: column; gap: .35rem; padding: 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.say { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; max-width: 42rem; }
code { flex: 1 1 14rem; padding: .4rem .6rem; background: color-mix(in srgb, var(--line) 40%, transparent); border-radius: .4rem; font-size: .95rem; }
button, .open { font: inherit; padding: .4rem .9rem; min-height: 2.75rem; border-radius: .4rem; border: 1px solid var(--accent); cursor: pointer; }
button { background: transparent; color: var(--accent); }
.open { align-self: flex-start; margin-top: .6rem; display: inline-flex; align-items: center; background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 650; }
`;
