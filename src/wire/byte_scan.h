// Calls `hit(position)` for every byte of `bytes` that is one of three, in order. The inner loop of the HL7 index:
// SSE2 (every x86-64 has it) looks at 16 bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace chairside::wire {

template <class Hit>
void scanFor(std::string_view bytes, char a, char b, char c, Hit hit) {
    std::size_t at = 0;
#ifdef __SSE2__
    constexpr std::size_t kBlock = 16;
    const __m128i wantA = _mm_set1_epi8(a);
    const __m128i wantB = _mm_set1_epi8(b);
    const __m128i wantC = _mm_set1_epi8(c);
    // The last block overlaps the one before it; what was seen there is shifted out.
    for (std::size_t next = kBlock; bytes.size() >= kBlock && at < bytes.size(); next += kBlock) {
        const std::size_t end = next < bytes.size() ? next : bytes.size();
        const std::size_t begin = end - kBlock;
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data() + begin));
        const __m128i found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, wantA), _mm_cmpeq_epi8(block, wantB)),
                                           _mm_cmpeq_epi8(block, wantC));
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(found)) >> (at - begin);
        for (; mask != 0; mask &= mask - 1) hit(at + static_cast<std::size_t>(std::countr_zero(mask)));
        at = end;
    }
#endif
    for (; at < bytes.size(); ++at) {
        if (bytes[at] == a || bytes[at] == b || bytes[at] == c) hit(at);
    }
}

}  // namespace chairside::wire
