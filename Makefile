# Everything a person types here; the work is in scripts/.

.PHONY: help site test lint format bench compare clean

help:
	@echo 'make site      install what is missing, build the command, write public/'
	@echo 'make test      install what is missing, run every test'
	@echo 'make lint      the source checks alone'
	@echo 'make format    lay out the Swift sources'
	@echo 'make bench     measure speed and memory beside Hugo and a floor in C (ARGUMENTS=--scale)'
	@echo 'make compare FROM=REV [TO=REV]   the difference between the sites of two revisions'
	@echo 'make clean     remove what was built, public/ included'

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

clean:
	@scripts/clean
