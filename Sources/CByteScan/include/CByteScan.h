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

// Has the processor fetch a place in memory that is needed soon.
static inline void byte_scan_prefetch(const void *place) { __builtin_prefetch(place); }

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Where a text ends that is followed by a quotation mark, a backslash or a byte below the space,
// whichever comes first; there is one. Up to 15 bytes behind it are read. Adds to `seen` whether a
// byte of the text is no printable ASCII character. It is so short that a call would cost more.
static inline size_t byte_scan_text_end(const uint8_t *bytes, size_t from, uint32_t *seen) {
#if defined(__SSE2__)
  const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
  const __m128i low = _mm_set1_epi8(0x1F), delete = _mm_set1_epi8(0x7F);
  for (size_t at = from;; at += 16) {
    const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + at));
    const __m128i ends = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(chunk, quote), _mm_cmpeq_epi8(chunk, slash)),
        _mm_cmpeq_epi8(_mm_min_epu8(chunk, low), chunk));
    const uint32_t found = (uint32_t)_mm_movemask_epi8(ends);
    const uint32_t other =
        (uint32_t)_mm_movemask_epi8(_mm_or_si128(chunk, _mm_cmpeq_epi8(chunk, delete)));
    if (found != 0) {
      *seen |= other & (found - 1) & ~found;
      return at + (size_t)__builtin_ctz(found);
    }
    *seen |= other;
  }
#else
  size_t at = from;
  for (; bytes[at] != '"' && bytes[at] != '\\' && bytes[at] >= 0x20; at += 1) {
    *seen |= bytes[at] >= 0x7F;
  }
  return at;
#endif
}

// Writes the places of three bytes from `from` up to `end` into `marks`, in order, and says in `seen`
// what else is there. `marks` has room for `end` - `from` + 16 places. Gives the number of places.
size_t byte_scan_marks(
    byte_scan_kind kind, const uint8_t *bytes, size_t from, size_t end, uint8_t first,
    uint8_t second, uint8_t third, uint32_t *marks, uint32_t *seen);

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

// Sets the bit of every text, from `first` up to `last`, in which a word may be found roughly: where
// its first byte begins a word of letters and digits, and the further ones follow in order before
// the next zero byte, or all but `slips` of them are among those of that word, which is about as
// long. Texts are in lower case; none that holds the word is left out.
void byte_scan_roughly(
    byte_scan_kind kind, const uint8_t *bytes, const uint32_t *starts, size_t first, size_t last,
    const uint8_t *word, size_t length, size_t slips, uint64_t *bits);

typedef struct {
  const uint8_t *bytes;
  size_t length;
} byte_scan_word;

// Passes over lines that hold one of `count` words, but neither the wanted one nor a special byte.
//
// It begins at the line at `from` and passes over lines that begin before `limit`; `end` is behind
// a line feed. `hit` is where the wanted word comes next; it is looked for anew when it lies before
// `from`. Adds to `lines`, and gives where the first line begins that was not passed over.
size_t byte_scan_skip(
    byte_scan_kind kind, const uint8_t *bytes, size_t from, size_t limit, size_t end,
    uint8_t special, byte_scan_word wanted, const byte_scan_word *words, size_t count, size_t *hit,
    size_t *lines);

// Says of `count` bytes which are a certain one: writes a bit for each, the last word filled up with
// zeros.
void byte_scan_equal(
    byte_scan_kind kind, const uint8_t *bytes, size_t count, uint8_t wanted, uint64_t *bits);

// Brings the letters A to Z of 64 times `words` bytes into lower case, and adds to bits[n] which of
// the bytes from 64 * n on were capitals.
void byte_scan_fold(byte_scan_kind kind, uint8_t *bytes, size_t words, uint64_t *bits);

#endif
