import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import { PlainHeaders, PlainRequest, PlainResponse } from './fetch-classes';
import { installBridge } from './forge-host';

installBridge();

// Only a view that never gets there waits this long; a busy machine shall not fail one that does.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 15_000 });

Object.assign(globalThis, {
  TextEncoder,
  TextDecoder,
  Headers: PlainHeaders,
  Request: PlainRequest,
  Response: PlainResponse,
  // Atlaskit asks a gate client that nobody initialises; every gate is off.
  __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false },
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
});

Object.assign(window, {
  matchMedia: (media: string) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

Element.prototype.scrollIntoView = () => undefined;

const report = console.error;

// react-scrolllock, under Atlaskit's dialog, still has defaultProps; React 18 says so on every use.
console.error = (...words: unknown[]) => {
  if (String(words[0]).includes('Support for defaultProps')) return;
  report(...words);
};
