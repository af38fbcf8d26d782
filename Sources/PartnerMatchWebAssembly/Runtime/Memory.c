/* What the Swift runtime and the compiler take from a C library and the processor has no instruction for. */

#include <stddef.h>
#include <stdint.h>

void *memcpy(void *restrict target, const void *restrict source, size_t count) {
    return __builtin_memcpy(target, source, count); /* one instruction: memory.copy */
}

void *memmove(void *target, const void *source, size_t count) { return __builtin_memmove(target, source, count); }

void *memset(void *target, int byte, size_t count) { return __builtin_memset(target, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (size_t i = 0; i < count; i++) {
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    }
    return 0;
}

size_t strlen(const char *text) {
    size_t length = 0;
    while (text[length] != 0) length++;
    return length;
}

/* Half away from zero, exactly: the difference of a number and its whole part is never rounded. */
double round(double x) {
    double whole = __builtin_trunc(x);
    if (__builtin_fabs(x - whole) >= 0.5) whole += __builtin_copysign(1.0, x);
    return __builtin_copysign(whole, x);
}

/* The seed of the hash tables, the only use the library has for it. It is the same in every run, so that the module
 * needs nothing from the page around it; no result may depend on it, and the native builds, where it is random, show
 * that none does. Generator: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators" (2014). */
void arc4random_buf(void *target, size_t count) {
    static uint64_t state = 0x5047506172746E65;
    unsigned char *bytes = target;
    for (size_t i = 0; i < count; i++) {
        state += 0x9E3779B97F4A7C15;
        uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        bytes[i] = (unsigned char)(z >> 56);
    }
}

/* There is no console: what Swift would print before it stops is dropped. */
int putchar(int character) { return character; }

uintptr_t __stack_chk_guard = 0x9D2F6A31;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }
