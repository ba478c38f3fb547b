// Why a remote picture is not shown, in words for the person who allowed it.

import type { FailedImage } from './load-image.js';

/** Sentences; `host` is where the picture was asked for. */
export function failureWords({ problem, status, size }: FailedImage, host: string): string {
  switch (problem) {
    case 'status':
      return statusWords(status ?? 0, host);
    case 'not-image':
      return `What ${host} sends is no picture this browser can read.`;
    case 'cors':
      return `${host} does not let other pages read the picture (CORS)${size ? `; only its size is known, ${size.width} × ${size.height}` : ''}. Label Studio needs to be let as well.`;
    case 'unreadable':
      return `${host} answers, but with no picture, and does not let other pages read the answer (CORS).`;
    case 'unreachable':
      return `${host} could not be reached.`;
    case 'closed':
      return `${host} could not be reached, or does not let other pages read the picture (CORS).`;
    case 'timeout':
      return `${host} did not answer within 10 seconds.`;
    case 'mixed':
      return 'This page came by https and may not load pictures by http.';
    case 'policy':
      return 'The server of this page forbids pictures from elsewhere (Content-Security-Policy).';
    case 'redirect':
      return `${host} sends this picture on to another host, which is not allowed. Browsers do not say which.`;
    case 'lost':
      return 'Loading stopped without an answer.';
    case 'too-large':
      return 'The picture is larger than 512 MB.';
  }
}

function statusWords(status: number, host: string): string {
  if (status === 404 || status === 410) return `${host} has nothing at this address (${status}).`;
  if (status === 401 || status === 403) return `${host} refuses it to those who are not logged in (${status}).`;
  return `${host} answers with an error (${status}).`;
}
