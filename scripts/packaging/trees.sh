# Sourced by scripts/dist: the files of the archive and of the package, from the binary $command of version $version.

# archive_tree FOLDER: the archive's files, laid out so that they can be unpacked into /usr/local.
archive_tree() {
  local tree=$1 doc=$1/share/doc/register-build
  install -D -m 755 "$command" "$tree/bin/register-build"
  # Digests of the compiler's modules, by which a build is continued: they differ with the folder that it was built in.
  blank_section .swift_modhash "$tree/bin/register-build"
  mkdir -p "$tree/share/man/man1"
  "$packaging_python" "$scripts/packaging/manual.py" "$command" "$SOURCE_DATE_EPOCH" "$tree/share/man/man1"
  completion bash "$tree/share/bash-completion/completions/register-build"
  completion zsh "$tree/share/zsh/site-functions/_register-build"
  completion fish "$tree/share/fish/vendor_completions.d/register-build.fish"
  documents "$doc"
  licences "$doc/licences"
  built_from > "$doc/built-from.txt"
  install -D -m 644 scripts/packaging/copyright "$doc/copyright"
  install -m 644 scripts/packaging/INSTALL.md "$tree/INSTALL.md"
  find "$tree" -type d -exec chmod 755 {} +
  find "$tree/share" -type f -exec chmod 644 {} +
}

packaging_python=python3

# blank_section NAME BINARY: zeros in place of what a section holds. In place, since objcopy, which could take the section
# away, lays the binary out anew and loses GNU_RELRO.
blank_section() {
  local offset size
  read -r offset size < <(readelf --wide --section-headers "$2" | sed 's/^ *\[ *[0-9]*\] *//' \
    | awk -v name="$1" '$1 == name { print $4, $5 }') || return 0
  dd if=/dev/zero of="$2" bs=1 seek=$((16#$offset)) count=$((16#$size)) conv=notrunc status=none
}

# completion SHELL FILE: the completions of a shell, without the line that would make a program of them.
completion() {
  mkdir -p "$(dirname "$2")"
  "$command" --generate-completion-script "$1" | sed '1{/^#!/d}' > "$2"
}

# documents FOLDER: what the repository tells users, and the templates to copy from, at the same places to each other, so
# that the links between them lead somewhere. Where there is git, what it ignores is left out.
documents() {
  local file
  while IFS= read -r file; do
    install -D -m 644 "$file" "$1/$file"
  done < <(repository_files README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md docs Templates Benchmarks/README.md)
}

repository_files() {
  local files
  files=$(git ls-files --cached --others --exclude-standard --deduplicate -- "$@" 2>/dev/null) || files=$(find "$@" -type f)
  LC_ALL=C sort <<< "$files"
}

# built_from: what decides the bytes: the commit, the toolchain, and each package of Package.resolved, which is not in the
# repository, so that the packages of our packages may be newer ones another day.
built_from() {
  local commit
  if commit=$(git rev-parse HEAD 2>/dev/null); then
    [ -z "$(git status --porcelain)" ] || commit+=' and changes that are not committed'
    printf 'commit %s\n' "$commit"
  fi
  swift --version 2>/dev/null | grep 'Swift version'
  "$packaging_python" -c 'import json
for pin in sorted(json.load(open("Package.resolved"))["pins"], key=lambda pin: pin["identity"]):
    print(pin["identity"], pin["state"]["version"])'
}

# licences FOLDER: those of the repository and of everything that is linked into the binary: the Swift toolchain's
# libraries, and each package of Package.resolved.
licences() {
  local name swift
  mkdir -p "$1"
  [ ! -e LICENSE ] || install -m 644 LICENSE "$1/register-build.txt"
  swift=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
  licence swift "$swift/share/swift" "$1"
  for name in $(sed -n 's/.*"identity" : "\(.*\)".*/\1/p' Package.resolved); do
    licence "$name" ".build/checkouts/$name" "$1"
  done
}

# licence NAME SOURCE FOLDER: the licence in a folder of sources, and the notices that it asks to keep.
licence() {
  local file found=
  for file in "$2"/LICENSE "$2"/LICENSE.txt "$2"/NOTICE.txt; do
    [ -e "$file" ] || continue
    found=yes
    cat "$file" >> "$3/$1.txt"
  done
  [ -n "$found" ] || fail "$2 has no licence"
}

# package_tree FOLDER ARCHIVE: the package's files, from those of the archive.
package_tree() {
  local tree=$1 archive=$2 doc=$1/usr/share/doc/register-build control=$1/DEBIAN
  mkdir -p "$tree/usr" "$control"
  cp -a "$archive/bin" "$archive/share" "$tree/usr"
  mkdir "$tree/usr/share/zsh/vendor-completions"
  mv "$tree/usr/share/zsh/site-functions/_register-build" "$tree/usr/share/zsh/vendor-completions"
  rmdir "$tree/usr/share/zsh/site-functions"
  gzip --best --no-name "$tree"/usr/share/man/man1/*.1
  debian_changelog | gzip --best --no-name > "$doc/changelog.gz"
  chmod 644 "$doc/changelog.gz"
  (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$control/md5sums"
  control_file "$tree" > "$control/control"
  chmod 644 "$control"/*
  find "$tree" -type d -exec chmod 755 {} +
}

# maintainer: whom the package names: who made the commit, unless DIST_MAINTAINER names somebody, as `Name <address>`.
maintainer() {
  printf '%s\n' "${DIST_MAINTAINER:-$(git log -1 --format='%an <%ae>' 2>/dev/null)}" | grep . \
    || fail "no commit to take the maintainer from: set DIST_MAINTAINER"
}

# debian_changelog: Debian's form of it, which names the one of the repository.
debian_changelog() {
  printf 'register-build (%s) stable; urgency=medium\n\n  * What changed is told in CHANGELOG.md beside this file.\n\n' "$version"
  printf ' -- %s  %s\n' "$(maintainer)" "$(date --utc --date="@$SOURCE_DATE_EPOCH" '+%a, %d %b %Y %H:%M:%S +0000')"
}

# depends BINARY: the libraries that a binary needs, as Debian's packages with the versions that have what it calls.
depends() {
  local folder
  folder=$(mktemp -d)
  mkdir "$folder/debian"
  printf 'Source: register-build\n\nPackage: register-build\nArchitecture: any\n' > "$folder/debian/control"
  (cd "$folder" && dpkg-shlibdeps -O -e"$1") | sed 's/^shlibs:Depends=//'
  rm -rf "$folder"
}

# control_file TREE: what the package says of itself. Its size is in KiB, counted as Debian does: each file rounded up.
control_file() {
  local size
  size=$(find "$1/usr" -type f -printf '%s\n' | awk '{ size += int(($1 + 1023) / 1024) } END { print size }')
  size=$((size + $(find "$1/usr" -type d | wc -l)))
  cat <<EOF
Package: register-build
Version: $version
Architecture: $architecture
Maintainer: $(maintainer)
Installed-Size: $size
Depends: $(depends "$1/usr/bin/register-build")
Recommends: curl, git
Section: web
Priority: optional
Description: public register of policy measures as a static website
 register-build turns a folder of Markdown, one file per policy measure, into
 a public register: pages by stream, instrument and chapter of the coalition's
 programme, linked to each other, with search, print and data. It checks the
 content, names each mistake with its line and cure, and replaces the site as
 a whole.
 .
 The Swift runtime, the templates and the texts of the interface in Dutch and
 English are inside the command.
EOF
}
