#include "CByteScan.h"

#include <string.h>

// Any processor.

static size_t portable_marks(
    const uint8_t *bytes, size_t begin, size_t count, uint8_t first, uint8_t second, uint8_t third,
    uint32_t *marks, uint32_t *seen) {
  size_t found = 0;
  for (size_t at = begin; at < count; at += 1) {
    const uint8_t byte = bytes[at];
    if (byte == first || byte == second || byte == third) {
      marks[found] = (uint32_t)at;
      found += 1;
    }
    if (byte >= 0x80) {
      *seen |= BYTE_SCAN_NON_ASCII;
    } else if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
      *seen |= BYTE_SCAN_CONTROL;
    }
  }
  return found;
}

static size_t portable_find(
    const uint8_t *bytes, size_t from, size_t end, const uint8_t *word, size_t length) {
  while (from + length <= end) {
    const uint8_t *hit = memchr(bytes + from, word[0], end - length - from + 1);
    if (hit == NULL) {
      return SIZE_MAX;
    }
    const size_t at = (size_t)(hit - bytes);
    if (memcmp(hit, word, length) == 0) {
      return at;
    }
    from = at + 1;
  }
  return SIZE_MAX;
}

static void portable_fold(uint8_t *bytes, size_t words, uint64_t *bits) {
  for (size_t word = 0; word < words; word += 1) {
    uint64_t capitals = 0;
    for (size_t bit = 0; bit < 64; bit += 1) {
      uint8_t *byte = bytes + word * 64 + bit;
      if (*byte >= 'A' && *byte <= 'Z') {
        capitals |= (uint64_t)1 << bit;
        *byte |= 0x20;
      }
    }
    bits[word] |= capitals;
  }
}

static void portable_equal(
    const uint8_t *bytes, size_t begin, size_t count, uint8_t wanted, uint64_t *bits) {
  for (size_t at = begin; at < count; at += 1) {
    if (at % 64 == 0) {
      bits[at / 64] = 0;
    }
    bits[at / 64] |= (uint64_t)(bytes[at] == wanted) << (at % 64);
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

// The two x86-64 kinds differ in how many bytes a step takes, and in nothing else.
#define KIND(name) sse2_##name
#define TARGET
#define WIDTH 16
#define VECTOR __m128i
#define LOAD(place) _mm_loadu_si128((const __m128i *)(place))
#define STORE(place, value) _mm_storeu_si128((__m128i *)(place), value)
#define FILL(byte) _mm_set1_epi8((char)(byte))
#define EQUAL _mm_cmpeq_epi8
#define GREATER _mm_cmpgt_epi8
#define OR _mm_or_si128
#define AND _mm_and_si128
#define ANDNOT _mm_andnot_si128
#define MASK(value) ((uint32_t)_mm_movemask_epi8(value))
#include "byte_scan_vector.h"

#define KIND(name) avx2_##name
#define TARGET __attribute__((target("avx2,bmi")))
#define WIDTH 32
#define VECTOR __m256i
#define LOAD(place) _mm256_loadu_si256((const __m256i *)(place))
#define STORE(place, value) _mm256_storeu_si256((__m256i *)(place), value)
#define FILL(byte) _mm256_set1_epi8((char)(byte))
#define EQUAL _mm256_cmpeq_epi8
#define GREATER _mm256_cmpgt_epi8
#define OR _mm256_or_si256
#define AND _mm256_and_si256
#define ANDNOT _mm256_andnot_si256
#define MASK(value) ((uint32_t)_mm256_movemask_epi8(value))
#include "byte_scan_vector.h"

byte_scan_kind byte_scan_best(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") ? BYTE_SCAN_AVX2
                                                                         : BYTE_SCAN_SSE2;
}

#define DISPATCH(kind, name, ...)                                   \
  ((kind) == BYTE_SCAN_AVX2   ? avx2_##name(__VA_ARGS__)            \
   : (kind) == BYTE_SCAN_SSE2 ? sse2_##name(__VA_ARGS__)            \
                              : portable_##name(__VA_ARGS__))
#else
byte_scan_kind byte_scan_best(void) { return BYTE_SCAN_PORTABLE; }

#define DISPATCH(kind, name, ...) ((void)(kind), portable_##name(__VA_ARGS__))
#endif

size_t byte_scan_marks(
    byte_scan_kind kind, const uint8_t *bytes, size_t from, size_t end, uint8_t first,
    uint8_t second, uint8_t third, uint32_t *marks, uint32_t *seen) {
  *seen = 0;
  return DISPATCH(kind, marks, bytes, from, end, first, second, third, marks, seen);
}

size_t byte_scan_find(
    byte_scan_kind kind, const uint8_t *bytes, size_t from, size_t end, const uint8_t *word,
    size_t length) {
  return DISPATCH(kind, find, bytes, from, end, word, length);
}

void byte_scan_texts(
    byte_scan_kind kind, const uint8_t *bytes, const uint32_t *starts, size_t first, size_t last,
    const uint8_t *word, size_t length, uint64_t *bits) {
  size_t text = first;
  while (text < last) {
    const size_t at = byte_scan_find(kind, bytes, starts[text], starts[last], word, length);
    if (at == SIZE_MAX) {
      return;
    }
    // The text that holds the place: near when there are many hits, far when there are few.
    size_t step = 1;
    while (text + step < last && starts[text + step] <= at) {
      text += step;
      step *= 2;
    }
    while (step > 1) {
      step /= 2;
      if (text + step < last && starts[text + step] <= at) {
        text += step;
      }
    }
    // A word that runs on into the next text is found in neither.
    if (at + length <= starts[text + 1]) {
      bits[text / 64] |= (uint64_t)1 << (text % 64);
      text += 1;
    } else {
      // Nothing before the place holds the word; what follows it still may.
      const size_t next =
          byte_scan_find(kind, bytes, at + 1, starts[text + 1], word, length);
      if (next != SIZE_MAX) {
        bits[text / 64] |= (uint64_t)1 << (text % 64);
      }
      text += 1;
    }
  }
}

// Letters in lower case, digits, and what is beyond ASCII.
static int is_word_part(uint8_t byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

// Whether a word may be meant by what begins at a place, whose first byte is right.
static int may_be_meant(
    const uint8_t *place, const uint8_t *end, const uint8_t *word, size_t length, size_t slips) {
  size_t found = 1;
  for (const uint8_t *at = place + 1; found < length && at < end && *at != 0; at += 1) {
    found += *at == word[found];
  }
  if (found >= length) {
    return 1;
  }
  if (slips == 0) {
    return 0;
  }
  uint64_t letters = 0;
  const uint8_t *at = place;
  for (; at < end && is_word_part(*at); at += 1) {
    letters |= (uint64_t)1 << (*at & 63);
  }
  const size_t size = (size_t)(at - place);
  if (size + slips < length || size > length + slips) {
    return 0;
  }
  size_t missing = 0;
  for (size_t one = 0; one < length; one += 1) {
    missing += (letters >> (word[one] & 63) & 1) == 0;
  }
  return missing <= slips;
}

void byte_scan_roughly(
    byte_scan_kind kind, const uint8_t *bytes, const uint32_t *starts, size_t first, size_t last,
    const uint8_t *word, size_t length, size_t slips, uint64_t *bits) {
  // The first byte stands in nearly every text: its places are found many at a time.
  enum { window = 2048 };
  uint32_t places[window + 16];
  uint32_t seen;
  size_t text = first;
  size_t done = starts[first];
  for (size_t from = starts[first]; from < starts[last]; from += window) {
    const size_t end = from + window < starts[last] ? from + window : starts[last];
    const size_t count =
        byte_scan_marks(kind, bytes, from, end, word[0], word[0], word[0], places, &seen);
    for (size_t one = 0; one < count; one += 1) {
      const size_t at = places[one];
      if (at < done) {
        continue;
      }
      while (starts[text + 1] <= at) {
        text += 1;
      }
      const int begins = at == starts[text] || !is_word_part(bytes[at - 1]);
      if (begins && may_be_meant(bytes + at, bytes + starts[text + 1], word, length, slips)) {
        bits[text / 64] |= (uint64_t)1 << (text % 64);
        done = starts[text + 1];
      }
    }
  }
}

size_t byte_scan_skip(
    byte_scan_kind kind, const uint8_t *bytes, size_t from, size_t limit, size_t end,
    uint8_t special, byte_scan_word wanted, const byte_scan_word *words, size_t count, size_t *hit,
    size_t *lines) {
  while (from < limit && from < end) {
    const uint8_t *feed = memchr(bytes + from, '\n', end - from);
    const size_t next = (size_t)(feed - bytes) + 1;
    if (*hit < from) {
      *hit = byte_scan_find(kind, bytes, from, end, wanted.bytes, wanted.length);
    }
    if (*hit < next || memchr(bytes + from, special, next - from) != NULL) {
      return from;
    }
    size_t held = 0;
    while (held < count &&
           byte_scan_find(kind, bytes, from, next, words[held].bytes, words[held].length) ==
               SIZE_MAX) {
      held += 1;
    }
    if (held == count) {
      return from;
    }
    from = next;
    *lines += 1;
  }
  return from;
}

void byte_scan_equal(
    byte_scan_kind kind, const uint8_t *bytes, size_t count, uint8_t wanted, uint64_t *bits) {
  DISPATCH(kind, equal, bytes, 0, count, wanted, bits);
}

void byte_scan_fold(byte_scan_kind kind, uint8_t *bytes, size_t words, uint64_t *bits) {
  DISPATCH(kind, fold, bytes, words, bits);
}
