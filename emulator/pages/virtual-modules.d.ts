declare module 'virtual:ads-themes.css';
