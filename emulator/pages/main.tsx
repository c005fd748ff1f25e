import 'virtual:ads-themes.css';
import '@atlaskit/css-reset';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { interceptLinks } from './router/intercept-links';
import { followSystemColorMode } from './theme/color-mode';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root element.');
followSystemColorMode();
interceptLinks(document);
createRoot(root).render(<App />);
