/* The floor: the least work that turns a register into a site of a given size.

   floor CONTENT SIZES OUTPUT [THREADS]

   It reads every Markdown file below CONTENT, parses its front matter with libyaml (events only), parses and renders
   its body with cmark-gfm with the extensions that register-build attaches, and writes the files that SIZES lists
   ("bytes TAB path" a line, as Benchmarks/run.py makes it from a built site) below OUTPUT: the rendered body,
   repeated or cut to the listed number of bytes. A measure's page is written by the thread that rendered it. It links
   nothing, checks nothing and knows no template, so no generator on these libraries can do less.

   cmark-gfm changes global tables in the inline phase: feeding blocks and rendering run on all threads, finishing a
   document (which parses the inlines) runs under a lock. */

#define _GNU_SOURCE
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

#define OPTIONS (CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)

typedef struct {
  char *path;   /* below the output */
  char *name;   /* the folder that holds it, which is the id of a measure's page */
  size_t size;
} target;

typedef struct {
  char *path;
  target *page; /* the page of the same id, or NULL */
} source;

static source *sources;
static size_t source_count, source_room;
static target *targets;
static size_t target_count, target_room;
static atomic_size_t next_source, next_other, events;
static target **others;
static size_t other_count;
static const char *output;
static pthread_mutex_t inline_phase = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "floor: %s %s: %s\n", what, path, strerror(errno));
  exit(2);
}

static void *grown(void *list, size_t *room, size_t count, size_t width) {
  if (count < *room) return list;
  *room = *room ? *room * 2 : 1024;
  list = realloc(list, *room * width);
  if (!list) fail("out of memory", "");
  return list;
}

/* Reading */

static void find_sources(const char *folder) {
  DIR *directory = opendir(folder);
  if (!directory) fail("cannot open", folder);
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (entry->d_name[0] == '.') continue;
    char *path;
    if (asprintf(&path, "%s/%s", folder, entry->d_name) < 0) fail("out of memory", folder);
    size_t length = strlen(path);
    if (entry->d_type == DT_DIR) {
      find_sources(path);
      free(path);
    } else if (length > 3 && !strcmp(path + length - 3, ".md")) {
      sources = grown(sources, &source_room, source_count, sizeof *sources);
      sources[source_count++] = (source){path, NULL};
    } else {
      free(path);
    }
  }
  closedir(directory);
}

static void read_sizes(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail("cannot open", path);
  char *line = NULL;
  size_t room = 0;
  for (ssize_t length; (length = getline(&line, &room, file)) > 0;) {
    if (line[length - 1] == '\n') line[length - 1] = 0;
    char *tab = strchr(line, '\t');
    if (!tab) continue;
    targets = grown(targets, &target_room, target_count, sizeof *targets);
    target *made = &targets[target_count++];
    made->size = strtoull(line, NULL, 10);
    made->path = strdup(tab + 1);
    made->name = strdup("");
    char *slash = strrchr(made->path, '/');
    if (slash && !strcmp(slash, "/index.html")) {
      char *start = memrchr(made->path, '/', slash - made->path);
      start = start ? start + 1 : made->path;
      free(made->name);
      made->name = strndup(start, slash - start);
    }
  }
  free(line);
  fclose(file);
}

static int by_name(const void *left, const void *right) {
  return strcmp(((const target *)left)->name, ((const target *)right)->name);
}

/* Gives each source the page of its id, and keeps the other pages apart. */
static void pair(void) {
  qsort(targets, target_count, sizeof *targets, by_name);
  char *taken = calloc(target_count + 1, 1);
  for (size_t index = 0; index < source_count; index++) {
    char *start = strrchr(sources[index].path, '/') + 1;
    target key = {.name = strndup(start, strlen(start) - 3)};
    target *found = target_count ? bsearch(&key, targets, target_count, sizeof *targets, by_name) : NULL;
    free(key.name);
    if (!found || taken[found - targets]) continue;
    taken[found - targets] = 1;
    sources[index].page = found;
  }
  others = malloc((target_count + 1) * sizeof *others);
  for (size_t index = 0; index < target_count; index++) {
    if (!taken[index]) others[other_count++] = &targets[index];
  }
  free(taken);
}

static char *contents(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat about;
  if (file < 0 || fstat(file, &about)) fail("cannot open", path);
  char *bytes = malloc(about.st_size + 1);
  if (!bytes || read(file, bytes, about.st_size) != about.st_size) fail("cannot read", path);
  close(file);
  bytes[about.st_size] = 0;
  *size = about.st_size;
  return bytes;
}

/* Parsing and rendering */

static void parse_front_matter(const char *bytes, size_t size, const char *path) {
  yaml_parser_t parser;
  yaml_event_t event;
  if (!yaml_parser_initialize(&parser)) fail("out of memory", path);
  yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
  size_t count = 0;
  for (int done = 0; !done; count++) {
    if (!yaml_parser_parse(&parser, &event)) {
      fprintf(stderr, "floor: %s: front matter is not YAML\n", path);
      exit(1);
    }
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  atomic_fetch_add(&events, count);
}

static char *render(const char *bytes, size_t size) {
  static const char *names[] = {"table", "strikethrough", "autolink", "tasklist"};
  cmark_parser *parser = cmark_parser_new(OPTIONS);
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[index]));
  }
  cmark_parser_feed(parser, bytes, size);
  pthread_mutex_lock(&inline_phase);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&inline_phase);
  char *html = cmark_render_html(document, OPTIONS, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

/* Writing */

static void make_folders(char *path, char *from) {
  for (char *slash = from; (slash = strchr(slash, '/')); slash++) {
    *slash = 0;
    if (mkdir(path, 0777) && errno != EEXIST) fail("cannot make", path);
    *slash = '/';
  }
}

/* Writes as many bytes as the target has, made of the text over and over, in one call. */
static void write_page(const target *page, const char *text, size_t length, char **buffer, size_t *room) {
  if (page->size > *room) {
    *room = page->size;
    *buffer = realloc(*buffer, *room);
    if (!*buffer) fail("out of memory", page->path);
  }
  for (size_t filled = 0; filled < page->size;) {
    size_t part = page->size - filled < length ? page->size - filled : length;
    memcpy(*buffer + filled, text, part);
    filled += part;
  }
  char *path;
  int base = asprintf(&path, "%s/%s", output, page->path);
  if (base < 0) fail("out of memory", page->path);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0 && errno == ENOENT) {
    make_folders(path, path + strlen(output) + 1);
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  }
  if (file < 0) fail("cannot create", path);
  for (size_t done = 0; done < page->size;) {
    ssize_t part = write(file, *buffer + done, page->size - done);
    if (part < 0) fail("cannot write", path);
    done += part;
  }
  close(file);
  free(path);
}

static void build(const source *item, char **buffer, size_t *room) {
  size_t size;
  char *bytes = contents(item->path, &size);
  char *body = bytes;
  char *end = strncmp(bytes, "---\n", 4) ? NULL : strstr(bytes + 3, "\n---\n");
  if (end) {
    parse_front_matter(bytes + 4, end + 1 - (bytes + 4), item->path);
    body = end + 5;
  }
  char *html = render(body, bytes + size - body);
  size_t length = strlen(html);
  if (item->page) write_page(item->page, length ? html : " ", length ? length : 1, buffer, room);
  free(html);
  free(bytes);
}

static void *work(void *unused) {
  (void)unused;
  char *buffer = NULL;
  size_t room = 0;
  for (size_t index; (index = atomic_fetch_add(&next_source, 1)) < source_count;) {
    build(&sources[index], &buffer, &room);
  }
  static const char filler[] = "<li><a href=\"../maatregelen/\">Een regel van een lijst</a></li>\n";
  for (size_t index; (index = atomic_fetch_add(&next_other, 1)) < other_count;) {
    write_page(others[index], filler, sizeof filler - 1, &buffer, &room);
  }
  free(buffer);
  return NULL;
}

int main(int count, char **arguments) {
  if (count < 4 || count > 5) {
    fputs("usage: floor CONTENT SIZES OUTPUT [THREADS]\n", stderr);
    return 64;
  }
  int threads = count == 5 ? atoi(arguments[4]) : 2;
  if (threads < 1 || threads > 64) threads = 2;
  output = arguments[3];
  if (mkdir(output, 0777) && errno != EEXIST) fail("cannot make", output);
  cmark_gfm_core_extensions_ensure_registered();
  find_sources(arguments[1]);
  read_sizes(arguments[2]);
  pair();
  pthread_t workers[64];
  for (int index = 1; index < threads; index++) {
    if (pthread_create(&workers[index], NULL, work, NULL)) fail("cannot start", "a thread");
  }
  work(NULL);
  for (int index = 1; index < threads; index++) pthread_join(workers[index], NULL);
  size_t bytes = 0;
  for (size_t index = 0; index < target_count; index++) bytes += targets[index].size;
  printf("%zu files read, %zu YAML events, %zu files of %zu bytes written\n", source_count, events, target_count, bytes);
  return 0;
}
