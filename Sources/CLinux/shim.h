// Functions of the GNU C library that Swift's Glibc module does not show: two need _GNU_SOURCE, one is in
// a header (malloc.h) that the module leaves out.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

// Exchanges two paths in one step when `flags` is CLINUX_RENAME_EXCHANGE; since glibc 2.28.
extern int renameat2(int from_folder, const char *_Nonnull from, int to_folder,
                     const char *_Nonnull to, unsigned int flags);

// The words of an error number, never translated; null for an unknown number; since glibc 2.32.
extern const char *_Nullable strerrordesc_np(int error);

// Sets a parameter of the allocator; 0 when it does not know it.
extern int mallopt(int parameter, int value);

enum { CLINUX_TRIM_THRESHOLD = -1, CLINUX_TOP_PAD = -2, CLINUX_MMAP_THRESHOLD = -3 };

enum { CLINUX_RENAME_EXCHANGE = 2, CLINUX_RENAME_NOREPLACE = 1 };

#endif
