/// The pages of docs/rules, for `register-build explain`.
///
/// Made by scripts/embed-rule-pages; a test holds it equal to the pages.
enum RulePages {
  /// The page of each rule by its id.
  static let pages: [String: String] = [
    "unknown-stream": #"""
    # unknown-stream

    The stream that a measure names has a file in `streams/`.

    ## Why

    A measure is listed, counted and ordered within its stream. Under a stream that does not exist, no reader would find it.

    ## Bad

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asyl
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - document: lijst
    ---
    ```

    ## Message

    ```text
    Content/measures/asiel/nareis.md:4:9: error: no stream is called 'asyl' [unknown-stream]
        4 | stream: asyl
          |         ^~~~
       help: did you mean 'asiel'?
    ```

    ## Good

    `Content/measures/asiel/nareis.md`

    ```markdown
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - document: lijst
    ---
    ```

    """#
  ]
}
