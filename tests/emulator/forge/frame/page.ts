/** The page around the frame. */
import { connectFrame } from '../../../../emulator/bridge/host';

declare global {
  interface Window {
    height: number;
    frameOrigin: string;
    mode: 'light' | 'dark';
    changeMode: (mode: 'light' | 'dark') => void;
  }
}

const frame = document.querySelector('iframe');
if (frame === null) throw new Error('no frame');
const host = connectFrame({
  frame,
  origin: window.frameOrigin,
  colorMode: () => window.mode,
  onHeight: (height) => (window.height = height),
  onReady: () => undefined,
  commands: {
    getContext: () => ({ extension: { type: 'jira:issuePanel' } }),
    invoke: (payload) => {
      if (JSON.stringify(payload).includes('"refuse"')) throw new Error('not for you');
      return payload;
    },
    fetchProduct: () => ({
      status: 200,
      statusText: 'OK',
      headers: {},
      body: '{"accountId":"ann"}',
    }),
  },
});
window.mode = 'dark';
window.changeMode = (mode) => {
  window.mode = mode;
  host.colorModeChanged();
};
frame.src = `${window.frameOrigin}/panel-resource/index.html`;
