// The loops of byte_scan.c for one width of vectors. Included once for each width; the names that
// are defined before are undefined at the end.

TARGET static size_t KIND(marks)(
    const uint8_t *bytes, size_t begin, size_t count, uint8_t first, uint8_t second, uint8_t third,
    uint32_t *marks, uint32_t *seen) {
  const VECTOR a = FILL(first), b = FILL(second), c = FILL(third);
  const VECTOR space = FILL(0x20), tab = FILL('\t'), feed = FILL('\n'), back = FILL('\r');
  const VECTOR delete = FILL(0x7F);
  VECTOR high = FILL(0), control = FILL(0);
  size_t found = 0, at = begin;
  for (; at + WIDTH <= count; at += WIDTH) {
    const VECTOR chunk = LOAD(bytes + at);
    uint32_t mask = MASK(OR(OR(EQUAL(chunk, a), EQUAL(chunk, b)), EQUAL(chunk, c)));
    // Compared as signed bytes: those above 0x7F count as below the space as well.
    const VECTOR low = GREATER(space, chunk);
    const VECTOR plain = OR(OR(EQUAL(chunk, tab), EQUAL(chunk, feed)), EQUAL(chunk, back));
    high = OR(high, chunk);
    control = OR(control, OR(ANDNOT(OR(plain, chunk), low), EQUAL(chunk, delete)));
    // Places are written four at a time; those too many are overwritten by the next.
    const size_t some = (size_t)__builtin_popcount(mask);
    for (size_t written = 0; written < some; written += 4) {
      for (size_t one = 0; one < 4; one += 1) {
        marks[found + written + one] = (uint32_t)at + (mask ? (uint32_t)__builtin_ctz(mask) : 0);
        mask &= mask - 1;
      }
    }
    found += some;
  }
  if (MASK(high) != 0) {
    *seen |= BYTE_SCAN_NON_ASCII;
  }
  // In `control` the top bit of a byte is set where `low` was and the byte itself had none.
  if (MASK(control) != 0) {
    *seen |= BYTE_SCAN_CONTROL;
  }
  return found + portable_marks(bytes, at, count, first, second, third, marks + found, seen);
}

TARGET static size_t KIND(find)(
    const uint8_t *bytes, size_t from, size_t end, const uint8_t *word, size_t length) {
  // Its first and its last byte at the right distance are rare together; the rest is compared then.
  const VECTOR first = FILL(word[0]), last = FILL(word[length - 1]);
  size_t at = from;
  for (; at + length - 1 + WIDTH <= end; at += WIDTH) {
    uint32_t mask = MASK(
        AND(EQUAL(LOAD(bytes + at), first), EQUAL(LOAD(bytes + at + length - 1), last)));
    while (mask != 0) {
      const size_t place = at + (size_t)__builtin_ctz(mask);
      if (length <= 2 || memcmp(bytes + place + 1, word + 1, length - 2) == 0) {
        return place;
      }
      mask &= mask - 1;
    }
  }
  return portable_find(bytes, at, end, word, length);
}

TARGET static void KIND(fold)(uint8_t *bytes, size_t words, uint64_t *bits) {
  const VECTOR below = FILL('A' - 1), above = FILL('Z' + 1), difference = FILL(0x20);
  for (size_t word = 0; word < words; word += 1) {
    uint64_t capitals = 0;
    for (size_t part = 0; part < 64; part += WIDTH) {
      uint8_t *place = bytes + word * 64 + part;
      const VECTOR chunk = LOAD(place);
      const VECTOR isCapital = AND(GREATER(chunk, below), GREATER(above, chunk));
      capitals |= (uint64_t)MASK(isCapital) << part;
      STORE(place, OR(chunk, AND(isCapital, difference)));
    }
    bits[word] |= capitals;
  }
}

TARGET static void KIND(equal)(
    const uint8_t *bytes, size_t begin, size_t count, uint8_t wanted, uint64_t *bits) {
  const VECTOR same = FILL(wanted);
  size_t at = begin;
  for (; at + 64 <= count; at += 64) {
    uint64_t word = 0;
    for (size_t part = 0; part < 64; part += WIDTH) {
      word |= (uint64_t)MASK(EQUAL(LOAD(bytes + at + part), same)) << part;
    }
    bits[at / 64] = word;
  }
  portable_equal(bytes, at, count, wanted, bits);
}

#undef KIND
#undef TARGET
#undef WIDTH
#undef VECTOR
#undef LOAD
#undef STORE
#undef FILL
#undef EQUAL
#undef GREATER
#undef OR
#undef AND
#undef ANDNOT
#undef MASK
