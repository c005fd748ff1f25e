import { useSyncExternalStore } from 'react';

export type ColorMode = 'light' | 'dark';
export type ColorModeChoice = ColorMode | 'system';

const KEY = 'color-mode';
const listeners = new Set<() => void>();

/** What the person chose in the top bar; `system` until they do. Kept in the browser. */
function colorModeChoice(): ColorModeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** The mode that the page shows now. */
export function colorMode(): ColorMode {
  return document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light';
}

function apply(): void {
  const choice = colorModeChoice();
  const dark =
    choice === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark';
  document.documentElement.dataset['colorMode'] = dark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

/** Remembers the choice and shows it at once, in the page and in every app frame. */
export function chooseColorMode(choice: ColorModeChoice): void {
  localStorage.setItem(KEY, choice);
  apply();
}

/** Keeps the page in step with the system's mode while the person has made no choice. */
export function followSystemColorMode(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
  apply();
}

/** Calls back after every change of mode; the answer ends that. */
export function onColorMode(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useColorModeChoice(): ColorModeChoice {
  return useSyncExternalStore(onColorMode, colorModeChoice);
}
