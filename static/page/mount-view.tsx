import '@atlaskit/css-reset';
import 'virtual:ads-themes.css';
import './page.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme } from '../bridge/theme';

/** Puts a view into `#root` of its index.html and lets it follow the product's light or dark mode. */
export function mountView(view: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element #root.');
  createRoot(root).render(<StrictMode>{view}</StrictMode>);
  void followTheme();
}
