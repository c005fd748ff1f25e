import axe from 'axe-core';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { accountIdOf, type PersonName } from './people';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that the test command found. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: flags });
}

/** A window of a person's own, with what went wrong in it. */
export interface Desk {
  readonly page: Page;
  /** Errors that pages or frames threw. */
  readonly errors: readonly string[];
  open(path: string): Promise<void>;
  /** The frame of a module, by the title that the module has in the manifest. */
  frame(title: string): FrameLocator;
  close(): Promise<void>;
}

export async function sitDown(browser: Browser, url: string, person: PersonName): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  const value = encodeURIComponent(accountIdOf(person));
  await context.addCookies([{ name: 'emulator.account', value, url }]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    page,
    errors,
    open: async (path) => {
      await page.goto(`${url}${path}`);
    },
    frame: (title) => page.frameLocator(`iframe[title="${title}"]`),
    close: () => context.close(),
  };
}

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** What axe finds on the page and in each of its frames, one line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const findings: string[] = [];
  // The top bar stays in place: what is half below it while scrolled would count as too small.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const frame of page.frames()) {
    // The frame's policy forbids script tags, so the source is evaluated.
    await frame.evaluate(axe.source);
    const found = await frame.evaluate(async (options) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run(document, { ...options, iframes: false });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
      );
    }, rules);
    findings.push(...found.map((line) => `${new URL(frame.url()).pathname} ${line}`));
  }
  return findings;
}
