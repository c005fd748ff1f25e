// Runs before the first paint, so that a dark page never flashes white.
(() => {
  const chosen = localStorage.getItem('color-mode');
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.colorMode = dark ? 'dark' : 'light';
})();
