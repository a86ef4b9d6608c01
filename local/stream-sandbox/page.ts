import { script } from './page-script';

const style = `
  :root { color-scheme: light dark; --line: #8883; --soft: #8881; --mute: #777; --good: #1a7f37; --bad: #c62828; --wait: #9a6700; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 14px/1.45 system-ui, sans-serif; }
  header { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: baseline; padding: .8rem 1.2rem; border-bottom: 1px solid var(--line); }
  h1 { font-size: 1.05rem; margin: 0; } h2 { font-size: .95rem; margin: 0 0 .5rem; }
  header span { color: var(--mute); }
  main { display: grid; grid-template-columns: 17rem minmax(18rem, 1fr) minmax(20rem, 1.1fr); min-height: calc(100vh - 3.2rem); }
  section { padding: 1rem 1.2rem; border-right: 1px solid var(--line); min-width: 0; }
  button.channel { display: block; width: 100%; text-align: left; font: inherit; color: inherit; background: none; border: 0; border-radius: 6px; padding: .45rem .6rem; cursor: pointer; overflow-wrap: anywhere; }
  button.channel:hover, button.channel[aria-current=true] { background: var(--soft); }
  small, .mute { color: var(--mute); }
  .message { margin: 0 0 .7rem; overflow-wrap: anywhere; } .message p { margin: .1rem 0; white-space: pre-wrap; }
  .system p { font-style: italic; } .deleted p { text-decoration: line-through; color: var(--mute); }
  .tag { font-size: .75rem; border: 1px solid var(--line); border-radius: 9px; padding: 0 .45rem; margin-left: .35rem; }
  table { width: 100%; border-collapse: collapse; } td { padding: .3rem .4rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
  .delivered { color: var(--good); } .dropped { color: var(--bad); } .pending { color: var(--wait); }
  a { color: inherit; }
  @media (max-width: 60rem) { main { grid-template-columns: 1fr; } section { border-right: 0; border-bottom: 1px solid var(--line); } }
`;

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stream sandbox</title>
<style>${style}</style>
</head>
<body>
<header><h1>Stream sandbox</h1><span id="numbers">loading</span><span id="hooks"></span></header>
<main>
<section aria-label="Channels"><h2>Channels</h2><div id="channels"></div></section>
<section aria-label="Messages"><h2 id="title">Messages</h2><div id="messages"></div></section>
<section aria-label="Deliveries"><h2>Deliveries</h2><table><tbody id="deliveries"></tbody></table></section>
</main>
<script src="/sandbox/page.js"></script>
</body>
</html>
`;

/** The page a developer looks at; everything in it is fetched and set as text, never as markup. */
export const page = { html, script };
