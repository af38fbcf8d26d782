#!/usr/bin/env bash
# Compiles the library as Embedded Swift for WebAssembly: the very code of the command line, for any browser.
#
#   bash Sources/PartnerMatchWebAssembly/build.sh [OUTPUT.wasm]     default: .build/wasm/partnermatch.wasm
#
# Needs a Swift toolchain and nothing else. The module imports nothing, so it runs wherever WebAssembly does. A relative
# OUTPUT counts from the root of the repository. The same sources and toolchain give the same bytes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
output=${1:-.build/wasm/partnermatch.wasm}

fail() {
    echo "build.sh: $1" >&2
    exit 1
}

compiler=$(command -v swiftc) || fail "no swiftc found; install Swift 6.3 or put its bin folder on the PATH"
target=wasm32-unknown-none-wasm
# The compiler may be a proxy of a version manager; its resource folder is always inside the real toolchain.
resources=$("$compiler" -print-target-info -target "$target" |
    sed -n 's/.*"runtimeResourcePath": *"\(.*\)".*/\1/p')
tools=$(cd "$resources/../../bin" && pwd)
unicode=$resources/embedded/$target/libswiftUnicodeDataTables.a
for needed in "$tools/clang" "$tools/wasm-ld" "$unicode"; do
    [ -e "$needed" ] || fail "this Swift toolchain has no Embedded Swift for WebAssembly: $needed is missing"
done

objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

swift_flags=(
    -target "$target" -enable-experimental-feature Embedded -wmo -Osize -parse-as-library
    -Xfrontend -mergeable-traps
    -swift-version 6 -package-name PartnerMatch -warnings-as-errors -module-cache-path "$objects/cache"
    -enable-upcoming-feature ExistentialAny
    -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature InternalImportsByDefault
)

# Sets `sources` to all Swift files below a folder, in an order that does not depend on the machine.
sources=()
collect() {
    local file
    sources=()
    while IFS= read -r file; do sources+=("$file"); done < <(find "$1" -name '*.swift' | LC_ALL=C sort)
    [ ${#sources[@]} -gt 0 ] || fail "no Swift sources in $1"
}

# In Embedded Swift a module carries all its code with it and whoever imports it compiles what it uses: so the libraries
# are modules only, and the one object below has all the code that a request can reach and no other.
for name in DecisionKernels PartnerMatch; do
    collect "Sources/$name"
    "$compiler" "${swift_flags[@]}" -module-name "$name" -I "$objects" \
        -emit-module -emit-module-path "$objects/$name.swiftmodule" "${sources[@]}"
done
collect Sources/PartnerMatchWebAssembly
"$compiler" "${swift_flags[@]}" -module-name PartnerMatchWebAssembly -I "$objects" \
    -c -o "$objects/PartnerMatchWebAssembly.o" "${sources[@]}"

# Without -fno-builtin the compiler would see a call of memcpy in the loop of memcpy.
for source in Sources/PartnerMatchWebAssembly/Runtime/*.c; do
    "$tools/clang" --target=wasm32-unknown-none -std=c17 -O2 -ffreestanding -fno-builtin -mbulk-memory \
        -Wall -Wextra -Wpedantic -Werror -c "$source" -o "$objects/$(basename "$source" .c).runtime.o"
done

# The linker's own stack would be 64 KB. With the stack below the data an overflow traps instead of overwriting them.
# A function that nobody defines is an error: the module must not import any.
mkdir -p "$(dirname "$output")"
"$tools/wasm-ld" --no-entry --gc-sections --strip-all --fatal-warnings -z stack-size=4194304 --stack-first \
    "$objects"/*.o "$unicode" -o "$output"

# Embedded Swift compiles "\(x)" for every x, but prints this for an array, an optional or an enum of its own.
if LC_ALL=C grep -q 'cannot print value in embedded Swift' "$output"; then
    rm -f "$output"
    fail "some text is made by interpolating a value that Embedded Swift cannot print (array, optional or enum)"
fi

echo "$output: $(wc -c < "$output" | tr -d ' ') bytes"
