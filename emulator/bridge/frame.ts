/**
 * The script that the asset origin puts first into the `<head>` of every Custom UI document. It gives the
 * app the one global that `@forge/bridge` reads, `globalThis.__bridge.callBridge(command, payload)`, and
 * speaks the protocol of `messages.ts` with the page around the frame. Its own `<script>` tag names the
 * only origin it talks to: `data-host-origin`.
 */
import { CHANNEL, parseMessage, type BridgeMessage, type ColorMode } from './messages';
import { createPeer } from './peer';

/** What the Atlassian Design System stylesheets select on, besides `data-color-mode`. */
const THEME =
  'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';

function hostOrigin(): string {
  const origin = document.currentScript?.dataset['hostOrigin'];
  if (origin === undefined) throw new Error('The bridge script has no data-host-origin.');
  return origin;
}

function applyTheme(colorMode: ColorMode): void {
  document.documentElement.dataset['colorMode'] = colorMode;
  document.documentElement.dataset['theme'] = THEME;
}

/**
 * Lower edge of what the document holds. The height of `<html>` and `<body>` says nothing: Atlaskit's
 * css-reset sets both to 100 %, which is the height of the frame itself.
 */
function contentHeight(): number {
  const bottoms = [...document.body.children].map((child) => {
    const margin = Number.parseFloat(getComputedStyle(child).marginBottom);
    return child.getBoundingClientRect().bottom + (Number.isNaN(margin) ? 0 : margin);
  });
  const padding = Number.parseFloat(getComputedStyle(document.body).paddingBottom);
  return Math.ceil(
    Math.max(0, ...bottoms) + window.scrollY + (Number.isNaN(padding) ? 0 : padding),
  );
}

/**
 * Reports the height of the document's content once it is laid out and after every change of it. Elements
 * are watched besides sizes, because a browser does not lay out a frame of another origin while it is
 * scrolled out of sight and so would report its size only when it comes into view, with a jump.
 */
function reportHeight(send: (message: BridgeMessage) => void): void {
  let last = -1;
  const report = () => {
    const height = contentHeight();
    if (height === last) return;
    last = height;
    send({ channel: CHANNEL, type: 'resize', height });
  };
  const sizes = new ResizeObserver(report);
  const observeChildren = () => {
    sizes.observe(document.documentElement);
    for (const child of document.body.children) sizes.observe(child);
    report();
  };
  const start = () => {
    new MutationObserver(observeChildren).observe(document.body, { childList: true });
    new MutationObserver(report).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    observeChildren();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

function connect(): void {
  const origin = hostOrigin();
  const send = (message: BridgeMessage) => window.parent.postMessage(message, origin);
  const peer = createPeer({ send });
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== origin) return;
    const message = parseMessage(event.data);
    if (message === undefined) return;
    if (message.type === 'theme') applyTheme(message.colorMode);
    else peer.receive(message);
  });
  Object.assign(globalThis, {
    __bridge: {
      callBridge: (command: string, payload?: unknown) => peer.call(command, payload),
    },
  });
  reportHeight(send);
  send({ channel: CHANNEL, type: 'ready' });
}

connect();
