// The picture of a task, found by the end of its address.

import { expect, it } from 'vitest';
import { pictureFile } from '../../../web/elements/workbench/picture-file.js';
import { ImageIndex, pathOf, pathsOf } from '../../../web/engine/image-index.js';

const given = (path: string) => pictureFile({ path, file: new File([], path.slice(path.lastIndexOf('/') + 1)) });
const a = given('photos/a/1.jpg');
const b = given('photos/b/1.jpg');
const sample = given('sample.jpg');
const index = new ImageIndex([a, b, sample]);

/** The path of the picture that is found. */
const foundIn = (paths: string[], address: string) =>
  new ImageIndex(paths.map(given)).find(address)?.picture.path ?? null;

it('matches by file name, whatever the address around it', () => {
  const found = (address: string) => index.find(address)?.picture;
  expect(found('http://localhost:8080/static/samples/sample.jpg')).toBe(sample);
  expect(found('/data/local-files/?d=set%2Fsample.jpg')).toBe(sample);
  expect(found('s3://bucket/SAMPLE.JPG?X-Amz-Signature=1')).toBe(sample);
  expect(found('/data/upload/3/1a2b3c4d-sample.jpg')).toBe(sample);
  expect(found('C:\\photos\\sample.jpg')).toBe(sample);
  expect(found('http://x/other.jpg')).toBeUndefined();
});

it('of several takes the one whose folders agree', () => {
  expect(index.find('s3://bucket/photos/b/1.jpg')).toEqual({ picture: b, others: 0 });
  expect(index.find('gs://bucket/photos/a/1.jpg')).toEqual({ picture: a, others: 0 });
});

it('tells when several fit as well', () => {
  expect(index.find('1.jpg')).toEqual({ picture: a, others: 1 });
  expect(index.find('photos/1.jpg')).toEqual({ picture: a, others: 1 });
});

it('knows the copy of a whole address, host and all', () => {
  const paths = ['other.org/p/1.jpg', 'example.org/p/1.jpg', '1.jpg'];
  expect(foundIn(paths, 'https://example.org/p/1.jpg?size=2')).toBe('example.org/p/1.jpg');
});

it('lets letter case decide only between equals', () => {
  const paths = ['b/x.jpg', 'A/x.jpg', 'B/X.jpg'];
  expect(foundIn(paths, 's3://bucket/a/x.jpg')).toBe('A/x.jpg');
  expect(foundIn(paths, 's3://bucket/B/X.jpg')).toBe('B/X.jpg');
  expect(foundIn(paths, 's3://bucket/b/x.jpg')).toBe('b/x.jpg');
});

it('looks beside the path of an address', () => {
  const paths = ['100%25.jpg', 'a#1.jpg', 'photos/2.jpg', 'monster', 'q.jpg', 'x?y.png', '0badcafe-z.png', 'z.png'];
  expect(foundIn(paths, 'http://x/100%25.jpg')).toBe('100%25.jpg');
  expect(foundIn(paths, 's3://bucket/a#1.jpg')).toBe('a#1.jpg');
  expect(foundIn(paths, 'https://host/file?token=1&path=photos%2F2.jpg#top')).toBe('photos/2.jpg');
  expect(foundIn(paths, 'https://host/q.jpg?d=monster')).toBe('q.jpg');
  expect(foundIn(paths, '/data/local-files/?d=x?y.png')).toBe('x?y.png');
  expect(foundIn(paths, 'https://host/other?d=monster')).toBeNull();
  expect(foundIn(paths, '/data/upload/1/0badcafe-z.png')).toBe('0badcafe-z.png');
  expect(foundIn(paths, '/data/upload/1/11111111-z.png')).toBe('z.png');
});

it('takes accents as one with their letters, as Macs have them, and apart', () => {
  expect(foundIn(['u\u0308.jpg'], 'http://x/%C3%BC.jpg')).toBe('u\u0308.jpg');
  expect(foundIn(['\u00fc.jpg'], 'http://x/u%CC%88.jpg')).toBe('\u00fc.jpg');
});

it('lets a file take the place of its namesake', () => {
  const again = given('sample.jpg');
  const more = index.with([again]);
  expect(more.size).toBe(3);
  expect(more.find('sample.jpg')?.picture).toBe(again);
});

it('survives addresses that cannot be decoded', () => {
  expect(pathOf('/a/100%.jpg')).toBe('/a/100%.jpg');
  expect(pathOf('/a%20b/100%.jpg')).toBe('/a b/100%.jpg');
  expect(pathsOf('')).toEqual(['']);
});
