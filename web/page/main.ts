// The page: registers the elements and opens with the first sample, so that nobody meets an empty room.

import '../elements/define.js';
import { samples } from './samples.js';

const app = document.querySelector('prelabel-app');
if (app) {
  app.samples = samples;
  void app.loadSample(samples[0]);
}
