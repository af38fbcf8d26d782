/* Text to Double, correctly rounded: what `Double(String)` stands on.
 *
 * The value of the text is an exact ratio of two big integers; its leading 64 bits are found by long division, what
 * is left over becomes one sticky bit, and one rounding to nearest, ties to even, makes the Double. So the answer is
 * the same, bit for bit, as that of every correct C library. Method: W. D. Clinger, "How to read floating point
 * numbers accurately" (1990); the short way for up to 15 digits is his, too. */

#include <stddef.h>
#include <stdint.h>

enum {
    /* No two neighbouring doubles, and no midpoint between two, need more than 768 digits to be told apart. */
    DIGITS = 770,
    /* 770 digits, the digit for the rest, and 5 to the power 1110 need 2580 bits; alignment adds less than 64. */
    WORDS = 96,
};

typedef struct {
    uint32_t words[WORDS];
    int count;
} Natural;

static void multiply_add(Natural *x, uint32_t factor, uint32_t addend) {
    uint64_t carry = addend;
    for (int i = 0; i < x->count; i++) {
        carry += (uint64_t)x->words[i] * factor;
        x->words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry != 0) x->words[x->count++] = (uint32_t)carry;
}

static void multiply_by_power_of_five(Natural *x, int exponent) {
    for (; exponent >= 13; exponent -= 13) multiply_add(x, 1220703125, 0);
    for (; exponent > 0; exponent--) multiply_add(x, 5, 0);
}

static int bit_length(const Natural *x) { return 32 * x->count - __builtin_clz(x->words[x->count - 1]); }

static void shift_left(Natural *x, int bits) {
    int words = bits / 32;
    bits %= 32;
    if (bits > 0) multiply_add(x, (uint32_t)1 << bits, 0);
    if (words == 0) return;
    for (int i = x->count - 1; i >= 0; i--) x->words[i + words] = x->words[i];
    for (int i = 0; i < words; i++) x->words[i] = 0;
    x->count += words;
}

static int compare(const Natural *a, const Natural *b) {
    if (a->count != b->count) return a->count < b->count ? -1 : 1;
    for (int i = a->count - 1; i >= 0; i--) {
        if (a->words[i] != b->words[i]) return a->words[i] < b->words[i] ? -1 : 1;
    }
    return 0;
}

/* a −= b, for a ≥ b. */
static void subtract(Natural *a, const Natural *b) {
    int64_t borrow = 0;
    for (int i = 0; i < a->count; i++) {
        int64_t difference = (int64_t)a->words[i] - (i < b->count ? b->words[i] : 0) + borrow;
        a->words[i] = (uint32_t)difference;
        borrow = difference >> 32;
    }
    while (a->count > 0 && a->words[a->count - 1] == 0) a->count--;
}

static double from_bits(uint64_t bits) {
    union {
        uint64_t bits;
        double value;
    } both = {.bits = bits};
    return both.value;
}

/* The Double nearest to mantissa · 2^exponent, where bit 63 of the mantissa is set and `rest` says that the value lies
 * above that but below the next mantissa. */
static double assemble(uint64_t mantissa, int exponent, int rest) {
    int top = exponent + 63; /* the value lies in 2^top ..< 2^(top + 1) */
    if (top > 1023) return __builtin_inf();
    int dropped = top >= -1022 ? 11 : 11 + (-1022 - top);
    if (dropped > 64) return 0;
    uint64_t kept = dropped == 64 ? 0 : mantissa >> dropped;
    uint64_t half = (uint64_t)1 << (dropped - 1);
    uint64_t tail = mantissa & (half | (half - 1));
    if (tail > half || (tail == half && (rest || (kept & 1)))) kept++;
    /* A carry out of the mantissa moves into the exponent, as it should: to the next power of two, or to infinity. */
    uint64_t base = top >= -1022 ? (uint64_t)(top + 1022) << 52 : 0;
    return from_bits(base + kept);
}

/* The Double nearest to numerator / denominator · 2^exponent; both are above 0, and both are used up. */
static double divide(Natural *numerator, Natural *denominator, int exponent) {
    int lead = bit_length(numerator) - bit_length(denominator);
    shift_left(lead < 0 ? numerator : denominator, lead < 0 ? -lead : lead);
    exponent += lead;
    if (compare(numerator, denominator) < 0) {
        shift_left(numerator, 1);
        exponent--;
    }
    uint64_t mantissa = 0;
    for (int bit = 0; bit < 64; bit++) {
        mantissa <<= 1;
        if (compare(numerator, denominator) >= 0) {
            subtract(numerator, denominator);
            mantissa |= 1;
        }
        if (numerator->count == 0) return assemble(mantissa << (63 - bit), exponent - 63, 0);
        shift_left(numerator, 1);
    }
    return assemble(mantissa, exponent - 63, 1);
}

static int is_digit(char c) { return c >= '0' && c <= '9'; }

static int hexadecimal_digit(char c) {
    if (is_digit(c)) return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The signed exponent behind its letter; 0, and nothing read, if no digit follows. Beyond ±10^12 it stays there: no
 * text that fits into memory brings such a number back into range. */
static int64_t read_exponent(const char **cursor) {
    const char *text = *cursor + 1;
    int negative = *text == '-';
    if (*text == '-' || *text == '+') text++;
    if (!is_digit(*text)) return 0;
    int64_t exponent = 0;
    for (; is_digit(*text); text++) {
        if (exponent < 1000000000000) exponent = exponent * 10 + (*text - '0');
    }
    *cursor = text;
    return negative ? -exponent : exponent;
}

/* 0x1.8p3: the first 64 bits, the rest as one sticky bit. */
static const char *read_hexadecimal(const char *text, double *result) {
    uint64_t mantissa = 0;
    int64_t exponent = 0;
    int rest = 0, digits = 0, in_fraction = 0;
    for (;; text++) {
        if (*text == '.' && !in_fraction) {
            in_fraction = 1;
            continue;
        }
        int digit = hexadecimal_digit(*text);
        if (digit < 0) break;
        digits = 1;
        if (mantissa >> 60 == 0) {
            mantissa = mantissa << 4 | (uint64_t)digit;
            exponent -= in_fraction ? 4 : 0;
        } else {
            rest |= digit != 0;
            exponent += in_fraction ? 0 : 4;
        }
    }
    if (!digits) return NULL;
    if ((*text | 0x20) == 'p') exponent += read_exponent(&text);
    if (mantissa == 0 || exponent < -5000) {
        *result = 0;
    } else if (exponent > 5000) {
        *result = __builtin_inf();
    } else {
        int shift = __builtin_clzll(mantissa);
        *result = assemble(mantissa << shift, (int)exponent - shift, rest);
    }
    return text;
}

static const char *read_decimal(const char *text, double *result) {
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    Natural numerator = {.count = 0};
    uint64_t leading = 0;
    int64_t exponent = 0;
    int kept = 0, rest = 0, any = 0, in_fraction = 0;
    for (;; text++) {
        if (*text == '.' && !in_fraction) {
            in_fraction = 1;
            continue;
        }
        if (!is_digit(*text)) break;
        any = 1;
        uint32_t digit = (uint32_t)(*text - '0');
        if (kept < DIGITS) {
            exponent -= in_fraction;
            if (kept == 0 && digit == 0) continue;
            if (kept < 15) leading = leading * 10 + digit;
            multiply_add(&numerator, 10, digit);
            kept++;
        } else {
            exponent += !in_fraction;
            rest |= digit != 0;
        }
    }
    if (!any) return NULL;
    if ((*text | 0x20) == 'e') exponent += read_exponent(&text);
    if (kept == 0 || exponent + kept < -330) {
        *result = 0;
        return text;
    }
    if (exponent + kept > 310) {
        *result = __builtin_inf();
        return text;
    }
    if (kept <= 15 && exponent >= -22 && exponent <= 22) { /* both exact, so one rounding */
        *result = exponent < 0 ? (double)leading / powers[-exponent] : (double)leading * powers[exponent];
        return text;
    }
    if (rest) { /* one digit more that is not 0 stands for all that follow */
        multiply_add(&numerator, 10, 1);
        exponent--;
    }
    Natural denominator = {.words = {1}, .count = 1};
    int power = (int)exponent;
    multiply_by_power_of_five(power < 0 ? &denominator : &numerator, power < 0 ? -power : power);
    *result = divide(&numerator, &denominator, power);
    return text;
}

/* Whether `text` starts with `word`, which is in lower case; upper case counts as lower. */
static int starts_with(const char *text, const char *word) {
    for (; *word != 0; text++, word++) {
        if ((*text | 0x20) != *word) return 0;
    }
    return 1;
}

static const char *read_not_a_number(const char *text) {
    if (*text != '(') return text;
    const char *inner = text + 1;
    while (is_digit(*inner) || *inner == '_' || ((*inner | 0x20) >= 'a' && (*inner | 0x20) <= 'z')) inner++;
    return *inner == ')' ? inner + 1 : text;
}

/* Reads the longest number at the start of `text` and returns the first character behind it; NULL if there is none.
 * The forms are those of strtod in C: decimal, hexadecimal, infinity, nan. Leading white space is not skipped. */
const char *_swift_stdlib_strtod_clocale(const char *text, double *result) {
    int negative = *text == '-';
    if (*text == '-' || *text == '+') text++;
    const char *end = NULL;
    if (starts_with(text, "inf")) {
        *result = __builtin_inf();
        end = text + (starts_with(text, "infinity") ? 8 : 3);
    } else if (starts_with(text, "nan")) {
        *result = __builtin_nan("");
        end = read_not_a_number(text + 3);
    } else if (text[0] == '0' && (text[1] | 0x20) == 'x') {
        end = read_hexadecimal(text + 2, result);
        if (end == NULL) { /* "0x" alone is the number 0 before an x */
            *result = 0;
            end = text + 1;
        }
    } else {
        end = read_decimal(text, result);
    }
    if (end != NULL && negative) *result = -*result;
    return end;
}
