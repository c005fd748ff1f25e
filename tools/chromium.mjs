import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { Stop } from './stop.mjs';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const advice = 'Install Chrome or Chromium, or set CHROME_PATH to one, and run npm test again.';

async function installDebianChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return;
  console.log("Installing Debian's chromium for the browser journeys.");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'], {
    quiet: true,
    env,
  });
}

/** Path of a browser for the journeys: CHROME_PATH, one of the system's, or Debian's, installed now. */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Stop(`CHROME_PATH names ${chosen}, which does not exist. ${advice}`);
  }
  const present = systemBrowsers.find((path) => existsSync(path));
  if (present) return present;
  await installDebianChromium();
  const installed = systemBrowsers.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Stop(`The browser journeys need Chrome or Chromium. ${advice}`);
}
