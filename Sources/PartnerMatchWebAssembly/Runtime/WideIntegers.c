/* Products, quotients and shifts of 128-bit integers, under the names the compiler calls them by. They are written
 * with 64-bit operations only, or they would call themselves. */

#include <stdint.h>

typedef __int128 Signed;
typedef unsigned __int128 Unsigned;

typedef union {
    Unsigned whole;
    struct {
        uint64_t low, high;
    } half;
} Parts;

static Unsigned join(uint64_t high, uint64_t low) {
    Parts parts = {.half = {low, high}};
    return parts.whole;
}

static uint64_t low_half(Unsigned x) { return (Parts){.whole = x}.half.low; }

static uint64_t high_half(Unsigned x) { return (Parts){.whole = x}.half.high; }

static Unsigned shift_left(Unsigned x, int count) {
    uint64_t low = low_half(x), high = high_half(x);
    if (count == 0) return x;
    if (count >= 64) return join(low << (count - 64), 0);
    return join(high << count | low >> (64 - count), low << count);
}

static Unsigned shift_right(Unsigned x, int count) {
    uint64_t low = low_half(x), high = high_half(x);
    if (count == 0) return x;
    if (count >= 64) return join(0, high >> (count - 64));
    return join(high >> count, low >> count | high << (64 - count));
}

Signed __ashlti3(Signed x, int count) { return (Signed)shift_left((Unsigned)x, count); }

Signed __lshrti3(Signed x, int count) { return (Signed)shift_right((Unsigned)x, count); }

Signed __ashrti3(Signed x, int count) {
    uint64_t low = low_half((Unsigned)x);
    int64_t high = (int64_t)high_half((Unsigned)x);
    if (count == 0) return x;
    if (count >= 64) return (Signed)join((uint64_t)(high >> 63), (uint64_t)(high >> (count - 64)));
    return (Signed)join((uint64_t)(high >> count), low >> count | (uint64_t)high << (64 - count));
}

/* The full product of two 64-bit numbers, from four products of halves. */
static Unsigned product(uint64_t a, uint64_t b) {
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t lowest = a0 * b0;
    uint64_t first = a1 * b0 + (lowest >> 32);
    uint64_t second = a0 * b1 + (uint32_t)first;
    return join(a1 * b1 + (first >> 32) + (second >> 32), second << 32 | (uint32_t)lowest);
}

static Unsigned multiply(Unsigned a, Unsigned b) {
    Unsigned low = product(low_half(a), low_half(b));
    uint64_t high = high_half(low) + low_half(a) * high_half(b) + high_half(a) * low_half(b);
    return join(high, low_half(low));
}

Signed __multi3(Signed a, Signed b) { return (Signed)multiply((Unsigned)a, (Unsigned)b); }

/* Quotient and remainder of high:low by a divisor above `high`, in two digits of 32 bits.
 * Source: D. Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D. */
static uint64_t divide_narrow(uint64_t high, uint64_t low, uint64_t divisor, uint64_t *remainder) {
    int shift = __builtin_clzll(divisor);
    divisor <<= shift;
    if (shift > 0) {
        high = high << shift | low >> (64 - shift);
        low <<= shift;
    }
    uint64_t upper = divisor >> 32, lower = (uint32_t)divisor;
    uint64_t digits[2] = {low >> 32, (uint32_t)low};
    uint64_t quotient = 0;
    for (int i = 0; i < 2; i++) {
        uint64_t digit = high / upper, rest = high % upper;
        while (digit >> 32 != 0 || digit * lower > (rest << 32 | digits[i])) {
            digit--;
            rest += upper;
            if (rest >> 32 != 0) break;
        }
        high = (high << 32 | digits[i]) - digit * divisor;
        quotient = quotient << 32 | digit;
    }
    *remainder = high >> shift;
    return quotient;
}

/* Division by 0 stops, as Swift has already done before it comes here. */
static Unsigned divide(Unsigned a, Unsigned b, Unsigned *remainder) {
    uint64_t rest;
    if (high_half(b) == 0) {
        uint64_t divisor = low_half(b);
        if (divisor == 0) __builtin_trap();
        if (high_half(a) == 0) {
            *remainder = join(0, low_half(a) % divisor);
            return join(0, low_half(a) / divisor);
        }
        uint64_t high = high_half(a) / divisor;
        uint64_t low = divide_narrow(high_half(a) % divisor, low_half(a), divisor, &rest);
        *remainder = join(0, rest);
        return join(high, low);
    }
    if (a < b) {
        *remainder = a;
        return 0;
    }
    /* The divisor's 64 leading bits give the quotient or one more; one less than that is the quotient or one less. */
    int shift = __builtin_clzll(high_half(b));
    uint64_t leading = high_half(shift_left(b, shift));
    Unsigned halved = shift_right(a, 1);
    uint64_t estimate = divide_narrow(high_half(halved), low_half(halved), leading, &rest);
    estimate = low_half(shift_right(shift_left(join(0, estimate), shift), 63));
    if (estimate != 0) estimate--;
    Unsigned left = a - multiply(join(0, estimate), b);
    if (left >= b) {
        estimate++;
        left -= b;
    }
    *remainder = left;
    return join(0, estimate);
}

Unsigned __udivti3(Unsigned a, Unsigned b) {
    Unsigned remainder;
    return divide(a, b, &remainder);
}

Unsigned __umodti3(Unsigned a, Unsigned b) {
    Unsigned remainder;
    divide(a, b, &remainder);
    return remainder;
}

static Unsigned magnitude(Signed x) { return x < 0 ? -(Unsigned)x : (Unsigned)x; }

Signed __divti3(Signed a, Signed b) {
    Unsigned remainder;
    Unsigned quotient = divide(magnitude(a), magnitude(b), &remainder);
    return (Signed)((a < 0) != (b < 0) ? -quotient : quotient);
}

Signed __modti3(Signed a, Signed b) {
    Unsigned remainder;
    divide(magnitude(a), magnitude(b), &remainder);
    return (Signed)(a < 0 ? -remainder : remainder);
}
