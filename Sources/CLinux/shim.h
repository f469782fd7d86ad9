// Two functions of the GNU C library that its headers show only under _GNU_SOURCE, which Swift's
// Glibc module does not set.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

// Exchanges two paths in one step when `flags` is CLINUX_RENAME_EXCHANGE; since glibc 2.28.
extern int renameat2(int from_folder, const char *_Nonnull from, int to_folder,
                     const char *_Nonnull to, unsigned int flags);

// The words of an error number, never translated; null for an unknown number; since glibc 2.32.
extern const char *_Nullable strerrordesc_np(int error);

enum { CLINUX_RENAME_EXCHANGE = 2, CLINUX_RENAME_NOREPLACE = 1 };

#endif
