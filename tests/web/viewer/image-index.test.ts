// The picture of a task, found by the end of its address.

import { expect, it } from 'vitest';
import { ImageIndex, pathOf } from '../../../web/elements/workbench/image-index.js';

const given = (path: string) => ({ path, file: new File([], path.slice(path.lastIndexOf('/') + 1)) });
const a = given('photos/a/1.jpg');
const b = given('photos/b/1.jpg');
const sample = given('sample.jpg');
const index = new ImageIndex([a, b, sample]);

it('matches by file name, whatever the address around it', () => {
  expect(index.find('http://localhost:8080/static/samples/sample.jpg')).toBe(sample.file);
  expect(index.find('/data/local-files/?d=set%2Fsample.jpg')).toBe(sample.file);
  expect(index.find('s3://bucket/SAMPLE.JPG?X-Amz-Signature=1')).toBe(sample.file);
  expect(index.find('/data/upload/3/1a2b3c4d-sample.jpg')).toBe(sample.file);
  expect(index.find('C:\\photos\\sample.jpg')).toBe(sample.file);
  expect(index.find('http://x/other.jpg')).toBeNull();
});

it('of several takes the one whose folders agree', () => {
  expect(index.find('s3://bucket/photos/b/1.jpg')).toBe(b.file);
  expect(index.find('gs://bucket/photos/a/1.jpg')).toBe(a.file);
});

it('lets a file take the place of its namesake', () => {
  const again = given('sample.jpg');
  const more = index.with([again]);
  expect(more.size).toBe(3);
  expect(more.find('sample.jpg')).toBe(again.file);
});

it('survives addresses that cannot be decoded', () => {
  expect(pathOf('/a/100%.jpg')).toBe('/a/100%.jpg');
});
