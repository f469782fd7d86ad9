// Debian's mimalloc. Linking it replaces malloc and free in the process; nothing else of it is used.
#include <mimalloc.h>
