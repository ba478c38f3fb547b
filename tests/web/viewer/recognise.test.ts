// Files are told by their content; the name helps only where the content says nothing.

import { describe, expect, it } from 'vitest';
import { recognise, recogniseText } from '../../../web/elements/workbench/recognise.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('recognise', () => {
  it.each([
    ['anything.txt', bytes('  <View>\n'), 'config'],
    ['config.xml', bytes('\ufeff<?xml version="1.0"?><View/>'), 'config'],
    ['x', bytes('<!-- ours --><View></View>'), 'config'],
    ['config.xml', bytes(''), 'config'],
    ['config.xml', bytes('View without brackets'), 'config'],
    ['x', bytes('\n [ {"data": {}} ]'), 'tasks'],
    ['x', bytes('{"data": {}}\n{"data": {}}'), 'tasks'],
    ['x', bytes('"[{\\"data\\": {}}]"'), 'tasks'],
    ['tasks.json', bytes(''), 'tasks'],
    ['tasks.JSON', bytes('None'), 'tasks'],
    ['tasks.csv', bytes('image,label\n'), 'tasks'],
    ['tasks.json', latin('\xff\xfe[\0{\0'), 'tasks'],
    ['photo', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image'],
    ['tasks.json', latin('\x89PNG\r\n\x1a\n\0\0'), 'image'],
    ['photo', latin('RIFF\x10\0\0\0WEBPVP8 '), 'image'],
    ['photo', latin('\0\0\0\x20ftypavif'), 'image'],
    ['drawing', bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'), 'image'],
    ['drawing', bytes('<svg width="1">'), 'image'],
    ['photos', latin('PK\x03\x04\x14\0'), 'zip'],
    ['none.zip', latin('PK\x05\x06\0\0'), 'zip'],
    ['behind.zip', bytes('#!/bin/sh'), 'zip'],
    ['text.docx', latin('PK\x03\x04\x14\0'), 'unknown'],
    ['page.html', bytes('<!DOCTYPE html><html>'), 'unknown'],
    ['notes.txt', bytes('hello'), 'unknown'],
    ['data.bin', latin('\0\x01\x02'), 'unknown'],
  ])('%s', (name, head, kind) => {
    expect(recognise(name, head)).toBe(kind);
  });

  it('tells pasted text', () => {
    expect(recogniseText(' <View/>')).toBe('config');
    expect(recogniseText('[{}]')).toBe('tasks');
    expect(recogniseText('good morning')).toBe('unknown');
  });
});
