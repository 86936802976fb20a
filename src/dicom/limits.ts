/** What a file may ask of the reader; a hostile one ends here with an error, in bounded time and memory. */

/** Sequences within sequences. Real files stay below 10. */
export const MAX_DEPTH = 64;

/**
 * Elements and items of a file, those of ways of reading that were given up included. A multi-frame image of 20,000 frames has
 * under a million, and each takes up to 150 bytes of memory.
 */
export const MAX_ELEMENTS = 1_200_000;

/** Longest value that is held in memory, in bytes; longer ones are ranges of the file. */
export const MAX_VALUE_LENGTH = 64 * 1024;

/** The same for text, which rules may have to change. */
export const MAX_TEXT_LENGTH = 4 * 1024 * 1024;

/** All bytes held in memory for the values of one file. */
export const MAX_HELD_BYTES = 128 * 1024 * 1024;
