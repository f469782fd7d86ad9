# Everything a person types here; the work is in scripts/.

.PHONY: help site test lint format bench compare accessibility fuzz sanitize dist dist-test clean

help:
	@echo 'make site      install what is missing, build the command, write public/'
	@echo 'make test      install what is missing, run every test'
	@echo 'make lint      the source checks alone'
	@echo 'make format    lay out the Swift sources'
	@echo 'make bench     measure speed and memory beside Hugo and a floor in C (ARGUMENTS=--scale)'
	@echo 'make compare FROM=REV [TO=REV]   the difference between the sites of two revisions'
	@echo 'make accessibility  try every page in every mode (make test: one of each kind)'
	@echo 'make fuzz      feed the readers of content with made-up bytes, guided by coverage (SECONDS=60 each)'
	@echo 'make sanitize  run the Swift tests under AddressSanitizer, the parallel ones under ThreadSanitizer'
	@echo 'make dist      write an archive and a Debian package of the command, for machines without Swift, to dist/'
	@echo 'make dist-test install both in clean Debian 12 roots, as root, and build registers there'
	@echo 'make clean     remove what was built, public/ and dist/ included'

site:
	@scripts/site

test:
	@scripts/test

lint:
	@scripts/setup site
	@scripts/lint

format:
	@swift format --in-place --recursive --parallel Sources Tests Plugins Package.swift

bench:
	@scripts/setup bench
	@scripts/bench $(ARGUMENTS)

compare:
	@scripts/compare $(FROM) $(TO)

accessibility:
	@scripts/accessibility

fuzz:
	@scripts/setup site
	@scripts/fuzz all $(or $(SECONDS),60)

sanitize:
	@scripts/setup site
	@scripts/sanitize

dist:
	@scripts/dist

dist-test:
	@scripts/dist-test

clean:
	@scripts/clean
