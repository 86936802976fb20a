import fc from 'fast-check';

/** Any code point, lone surrogates and control characters included (fast-check's own `binary` takes seconds to start). */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  ),
});
