// The page: registers the elements and opens with the first sample, so that nobody meets an empty room.

import '../elements/define.js';
import { loadByFrame } from './picture-frame.js';
import { samples } from './samples.js';

const app = document.querySelector('prelabel-app');
if (app) {
  app.samples = samples;
  app.loadImage = loadByFrame(new URL('pictures.html', document.baseURI));
  void app.loadSample(samples[0]);
}
