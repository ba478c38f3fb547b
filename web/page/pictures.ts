// Inside pictures.html: loads pictures for the page that made this frame, and for nobody else.

import { loadImage } from '../elements/remote/load-image.js';
import type { Asked } from './picture-frame.js';

addEventListener('message', ({ source, origin, ports: [port] }) => {
  if (source !== parent || parent === window || origin !== location.origin || !port) return;
  port.onmessage = async ({ data }: MessageEvent<Asked>) => {
    if (data === 'there?') return port.postMessage('ready');
    const { id, address, allowed } = data;
    port.postMessage({ id, answer: await loadImage(address, allowed) });
  };
  port.postMessage('ready');
});
