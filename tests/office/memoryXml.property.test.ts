import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryFromXml, memoryToXml } from '../../src/office/memoryXml';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constant('<&>"\'\uffff&#65;&amp;'),
);

it('gives back what it was given, whatever the text', () => {
  fc.assert(
    fc.property(text, text, (key, value) => {
      const kept = memoryFromXml(memoryToXml(JSON.stringify(key), JSON.stringify(value)));
      expect(kept && [JSON.parse(kept.key), JSON.parse(kept.value)]).toEqual([key, value]);
    }),
  );
});

it('reads a part as Excel may write it: with a declaration, a prefix and single quotes', () => {
  const xml = `<?xml version="1.0"?>\n<m:memory xmlns:m='urn:so-mo-hinh:memory:1' key='marks' >{&#34;version&#x22;:1}</m:memory>`;
  expect(memoryFromXml(xml)).toEqual({ key: 'marks', value: '{"version":1}' });
});

it('knows what is not its own', () => {
  expect(memoryFromXml('<settings><a/></settings>')).toBeNull();
});
