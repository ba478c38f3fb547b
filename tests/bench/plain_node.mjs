// What a person would write in Node without a tool: parse the file, look at every box.
import { readFileSync } from 'node:fs';
import { look } from './look.mjs';

console.log(look(JSON.parse(readFileSync(process.argv[2], 'utf8'))));
