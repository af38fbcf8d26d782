/* The heap of the WebAssembly module: two-level segregated fit.
 *
 * Taking and giving back a block costs constant time; neighbours that are free become one block at once, so memory
 * is used again and a long session does not grow. Method: M. Masmano, I. Ripoll, A. Crespo and J. Real, "TLSF: a new
 * dynamic memory allocator for real-time systems" (2004). Single-threaded, like the module.
 *
 * When the machine has no memory left the module traps: Swift cannot go on without it either. */

#include <stddef.h>
#include <stdint.h>

/* A block: its size (a multiple of 16, header included; bit 0: in use), the size of the block before it, and, while
 * it is free, its neighbours in the list of its class. The payload starts on a multiple of 16. */
typedef struct Block {
    uint32_t previous_size;
    uint32_t size_and_use;
    struct Block *next;
    struct Block *previous;
} Block;

enum {
    HEADER = 8,
    UNIT = 16,
    IN_USE = 1,
    STEPS_LOG = 3, /* eight classes between two powers of two */
    STEPS = 1 << STEPS_LOG,
    ROWS = 30, /* one row of classes for each power of two */
    PAGE = 65536,
};

static Block *free_lists[ROWS][STEPS];
static uint32_t free_rows;
static uint32_t free_steps[ROWS];
static Block *end_marker; /* a block in use of size 0 behind the last one */

static uint32_t size_of(const Block *block) { return block->size_and_use & ~(uint32_t)IN_USE; }

static Block *after(Block *block) { return (Block *)((char *)block + size_of(block)); }

static Block *before(Block *block) { return (Block *)((char *)block - block->previous_size); }

static uint32_t is_free(const Block *block) { return !(block->size_and_use & IN_USE); }

/* The class of a size: below 128 bytes one class for each multiple of 16, above it eight for each power of two. */
static void classify(uint32_t size, uint32_t *row, uint32_t *step) {
    uint32_t units = size / UNIT;
    if (units < STEPS) {
        *row = 0;
        *step = units;
        return;
    }
    uint32_t log = 31 - (uint32_t)__builtin_clz(units);
    *row = log - STEPS_LOG + 1;
    *step = (units >> (log - STEPS_LOG)) - STEPS;
}

static void insert(Block *block) {
    uint32_t row, step;
    classify(size_of(block), &row, &step);
    Block *head = free_lists[row][step];
    block->next = head;
    block->previous = NULL;
    if (head != NULL) head->previous = block;
    free_lists[row][step] = block;
    free_rows |= 1u << row;
    free_steps[row] |= 1u << step;
}

static void withdraw(Block *block) {
    if (block->next != NULL) block->next->previous = block->previous;
    if (block->previous != NULL) {
        block->previous->next = block->next;
        return;
    }
    uint32_t row, step;
    classify(size_of(block), &row, &step);
    free_lists[row][step] = block->next;
    if (block->next != NULL) return;
    free_steps[row] &= ~(1u << step);
    if (free_steps[row] == 0) free_rows &= ~(1u << row);
}

/* A free block of at least `size` bytes from the first class in which every block is large enough; NULL if none. */
static Block *find(uint32_t size) {
    uint32_t row, step;
    uint32_t units = size / UNIT;
    if (units >= STEPS) size += ((1u << (31 - (uint32_t)__builtin_clz(units) - STEPS_LOG)) - 1) * UNIT;
    classify(size, &row, &step);
    uint32_t steps = free_steps[row] & (~0u << step);
    if (steps == 0) {
        uint32_t rows = free_rows & (~0u << row << 1);
        if (rows == 0) return NULL;
        row = (uint32_t)__builtin_ctz(rows);
        steps = free_steps[row];
    }
    return free_lists[row][__builtin_ctz(steps)];
}

/* Makes `size` the size of `block`, free or in use, and tells the block behind it. */
static void set_size(Block *block, uint32_t size, uint32_t use) {
    block->size_and_use = size | use;
    after(block)->previous_size = size;
}

/* Marks `block` as free, as one block with its free neighbours. */
static void release(Block *block) {
    uint32_t size = size_of(block);
    Block *next = after(block);
    if (is_free(next)) {
        withdraw(next);
        size += size_of(next);
    }
    if (block->previous_size != 0 && is_free(before(block))) {
        block = before(block);
        withdraw(block);
        size += size_of(block);
    }
    set_size(block, size, 0);
    insert(block);
}

/* Asks the machine for room for a block of `size` bytes, and for an eighth of the present memory at least, so that
 * a growing heap asks rarely. */
static void grow(uint32_t size) {
    extern char __heap_base;
    uint64_t present = (uint64_t)__builtin_wasm_memory_size(0) * PAGE;
    if (end_marker == NULL) {
        uint32_t start = (((uint32_t)&__heap_base + HEADER + UNIT - 1) & ~(uint32_t)(UNIT - 1)) - HEADER;
        end_marker = (Block *)start;
        if (start + HEADER > present) {
            if (__builtin_wasm_memory_grow(0, 1) == (size_t)-1) __builtin_trap();
            present += PAGE;
        }
        end_marker->previous_size = 0;
        end_marker->size_and_use = IN_USE;
    }
    uint64_t room = present - (uint32_t)end_marker - HEADER;
    if (room < size + (uint64_t)UNIT) {
        uint64_t pages = (size + PAGE - 1) / PAGE + 1;
        uint64_t generous = present / 8 / PAGE;
        if (pages < generous && __builtin_wasm_memory_grow(0, (size_t)generous) != (size_t)-1) {
            present += generous * PAGE;
        } else if (__builtin_wasm_memory_grow(0, (size_t)pages) != (size_t)-1) {
            present += pages * PAGE;
        } else {
            __builtin_trap();
        }
        room = present - (uint32_t)end_marker - HEADER;
    }
    Block *block = end_marker;
    uint32_t added = (uint32_t)(room & ~(uint64_t)(UNIT - 1));
    end_marker = (Block *)((char *)block + added);
    end_marker->size_and_use = IN_USE;
    set_size(block, added, IN_USE);
    release(block);
}

/* Cuts what `block`, in use, has beyond `size` bytes off it. */
static void trim(Block *block, uint32_t size) {
    uint32_t rest = size_of(block) - size;
    if (rest < UNIT) return;
    set_size(block, size, IN_USE);
    Block *tail = after(block);
    set_size(tail, rest, IN_USE);
    release(tail);
}

/* A block of `size` bytes whose first byte lies on a multiple of `alignment`, a power of two. */
static void *allocate(size_t alignment, size_t size) {
    uint32_t slack = alignment > UNIT ? (uint32_t)alignment : 0;
    if ((uint64_t)size + slack > 0x7FFF0000u) __builtin_trap();
    uint32_t whole = ((uint32_t)size + HEADER + UNIT - 1) & ~(uint32_t)(UNIT - 1);
    Block *block = find(whole + slack);
    if (block == NULL) {
        /* A class is searched only from where every block fits, hence the more generous request. */
        uint32_t wanted = whole + slack;
        grow(wanted + wanted / STEPS);
        block = find(wanted);
        if (block == NULL) __builtin_trap();
    }
    withdraw(block);
    set_size(block, size_of(block), IN_USE);
    if (slack != 0) {
        uint32_t payload = (uint32_t)block + HEADER;
        uint32_t ahead = (~payload + 1) & (slack - 1);
        if (ahead != 0) {
            uint32_t total = size_of(block);
            set_size(block, ahead, IN_USE);
            Block *aligned = after(block);
            set_size(aligned, total - ahead, IN_USE);
            release(block);
            block = aligned;
        }
    }
    trim(block, whole);
    return (char *)block + HEADER;
}

void *malloc(size_t size) { return allocate(UNIT, size); }

void free(void *pointer) {
    if (pointer != NULL) release((Block *)((char *)pointer - HEADER));
}

void *aligned_alloc(size_t alignment, size_t size) { return allocate(alignment, size); }

int posix_memalign(void **result, size_t alignment, size_t size) {
    *result = allocate(alignment, size);
    return 0;
}
