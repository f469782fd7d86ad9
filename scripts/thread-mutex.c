// Tells ThreadSanitizer of the locks that it can't see. Swift's Mutex is taken in the caller's code, which the sanitizer
// watches, unless another thread has it: then in the library of Swift, which is not built for it (Swift 6.3). Each wait for a
// lock would look like a race. scripts/sanitize preloads this, so that both calls say what they do.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))

// The names are those of Synchronization's _MutexHandle._lockSlow(_:) and _unlockSlow().
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static void tell(const char *name, void *lock) {
  void (*call)(void *) = (void (*)(void *))dlsym(RTLD_DEFAULT, name);
  if (call) call(lock);
}

SWIFT void lock(uint32_t thread, SELF void *lock) __asm__(LOCK);
SWIFT void lock(uint32_t thread, SELF void *lock) {
  ((SWIFT void (*)(uint32_t, SELF void *))dlsym(RTLD_NEXT, LOCK))(thread, lock);
  tell("__tsan_acquire", lock);
}

SWIFT void unlock(SELF void *lock) __asm__(UNLOCK);
SWIFT void unlock(SELF void *lock) {
  tell("__tsan_release", lock);
  ((SWIFT void (*)(SELF void *))dlsym(RTLD_NEXT, UNLOCK))(lock);
}
