// Debian's GNU Nettle, for SHA-256; nothing else of it is used.
#include <nettle/sha2.h>
