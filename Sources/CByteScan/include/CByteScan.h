#ifndef ACCORD_BYTE_SCAN_H
#define ACCORD_BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>

// Loops over bytes that Swift runs two to four times slower: looking for separators, finding a
// word, bringing letters into lower case. Each one exists for any processor and, on x86-64, for
// 16 and for 32 bytes at a time; all kinds give the same answers.

typedef enum {
  BYTE_SCAN_PORTABLE = 0,
  BYTE_SCAN_SSE2 = 1,
  BYTE_SCAN_AVX2 = 2,
} byte_scan_kind;

// The fastest kind that this processor has.
byte_scan_kind byte_scan_best(void);

enum {
  // A byte above 0x7F was seen.
  BYTE_SCAN_NON_ASCII = 1,
  // A control character other than tab, line feed and carriage return was seen.
  BYTE_SCAN_CONTROL = 2,
};

// Writes the places of three bytes into `marks`, in order, and says in `seen` what else is there.
// `marks` has room for `count` + 16 places. Gives the number of places.
size_t byte_scan_marks(
    byte_scan_kind kind, const uint8_t *bytes, size_t count, uint8_t first, uint8_t second,
    uint8_t third, uint32_t *marks, uint32_t *seen);

// The first place of a word at or after `from` that ends by `end`; SIZE_MAX when there is none. The
// word is not empty.
size_t byte_scan_find(
    byte_scan_kind kind, const uint8_t *bytes, size_t from, size_t end, const uint8_t *word,
    size_t length);

// Sets the bit of every text that holds a word. Text number n lies between starts[n] and
// starts[n + 1]; the texts from `first` up to `last` are looked at.
void byte_scan_texts(
    byte_scan_kind kind, const uint8_t *bytes, const uint32_t *starts, size_t first, size_t last,
    const uint8_t *word, size_t length, uint64_t *bits);

// Brings the letters A to Z of 64 times `words` bytes into lower case, and adds to bits[n] which of
// the bytes from 64 * n on were capitals.
void byte_scan_fold(byte_scan_kind kind, uint8_t *bytes, size_t words, uint64_t *bits);

#endif
