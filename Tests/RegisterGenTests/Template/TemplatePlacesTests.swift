import RegisterGen
import Testing

/// Where in the HTML values and sections may stand.
@Suite struct TemplatePlacesTests {
  @Test(arguments: [
    "<script>»{{title}}«</script>", "<SCRIPT type=x>var a = '»{{title}}«'</SCRIPT>",
    "<style>a { color: »{{title}}« }</style>", "<!-- »{{title}}« -->", "<!doctype »{{title}}«>",
    "<»{{title}}«>", "</»{{title}}«>", "<h»{{count}}«>", "<p »{{title}}«>",
    "<p a»{{title}}«=\"x\">",
    "<p class=»{{title}}«>", "<p class=a»{{title}}«>", "<p class= »{{count}}« >",
    "<p onclick=\"»{{title}}«\">", "<p ONCLICK='»{{count}}«'>", "<p style=\"»{{title}}«\">",
    "<iframe srcdoc=\"»{{title}}«\">", "<iframe>»{{title}}«</iframe>",
    "<a href=\"»{{title}}«\">", "<a href=\"x/»{{title}}«\">", "<a href=\"»{{count}}«\">",
    "<a href='»{{words.search}}«'>", "<img src=\"»{{title}}«\">", "<form action=\"»{{title}}«\">",
    "<button formaction=\"»{{title}}«\">", "<q cite=\"»{{title}}«\">",
    "<video poster=\"»{{title}}«\">",
    "<object data=\"»{{title}}«\">", "<img srcset=\"»{{title}}« 2x\">", "<a ping=\"»{{title}}«\">",
    "<use xlink:href=\"»{{title}}«\">", "<a HREF = \"»{{title}}«\">",
    "<a href=\"javascript:»{{url}}«\">", "<a href=\" javascript:»{{url}}«\">",
    "<a href=\"data:#»{{title}}«", "<set to=\"»{{title}}«\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=»{{title}}«\">",
    "<meta http-equiv=\"refresh\" content=\"»{{count}}«; url=x\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=javascript:»{{url}}«\">",
    "<p title=\"»{{{body}}}«\">", "<title>»{{{body}}}«</title>",
    "<textarea>»{{{body}}}«</textarea>",
    "<p class='a»{{{body}}}«'>", "<!-- a -- »{{title}}« -->", "<?php »{{title}}« ?>",
    "<script>»{{#isWithdrawn}}«{{title}}{{/isWithdrawn}}</script>", "<!-- »{{> part}}« -->",
    "<script>\"</scripted>\" »{{title}}«</script>",
    "<p class=»{{#isWithdrawn}}«\"a\"{{/isWithdrawn}}>",
  ])
  func `a value in an unsafe place is refused`(marked: String) {
    let ended = marked.hasSuffix("title}}«") ? marked + "\">" : marked
    expectFindings(.unsafePlace, in: ended, ["part": ""])
  }

  @Test(arguments: [
    "<p>{{title}}</p>", "<p title=\"{{title}}\" class='a {{count}}'>", "<title>{{title}}</title>",
    "<textarea>{{title}}</textarea>", "<a href=\"{{url}}\">", "<a href='../{{url}}#{{title}}'>",
    "<a href=\"#{{title}}\">", "<a href=\"page/#row-{{count}}\">", "<p>{{url}}</p>",
    "<meta property=\"og:url\" content=\"{{url}}\">", "<meta name=\"a\" content=\"{{title}}\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{url}}\">",
    "<a href=\"https://x.nl/{{url}}\">", "<p data-href=\"{{title}}\">", "<p data=\"#{{title}}\">",
    "<script src=\"{{url}}\"></script>{{title}}", "<style></style>{{title}}",
    "<!-- a -->{{title}}", "<!---->{{title}}", "<!-->{{title}}", "<!--a--!>{{title}}",
    "<!doctype html>{{title}}", "<script>a < b; '</scr' + 'ipt>'</script>{{title}}",
    "<SCRIPT></sCript >{{title}}", "a < b {{title}}", "a <3 {{title}}", "</>{{title}}",
    "<br/>{{title}}",
    "<p class=a>{{title}}", "<p hidden>{{title}}", "<p a = 'b' c=\"d\">{{title}}",
    "<p title='\"{{title}}'>",
    "<svg width=\"{{count}}\" class=\"x{{count}}\"><use href=\"#{{title}}\"/></svg>",
    "<p title='>'>{{title}}",
    "<textarea></textarea ><p title=\"{{title}}\">", "&{{title}};", "<a on-x='' title='{{title}}'>",
  ])
  func `a value in a safe place is taken`(template: String) {
    #expect(findings(of: sampleLibrary(template)) == [])
  }

  @Test(arguments: [
    ("»{{{title}}}«", "write {{title}}"),
    ("»{{{count}}}«", "write {{count}}"),
    ("<a href=\"»{{{url}}}«\">", "write {{url}}"),
    ("<p title=\"»{{{title}}}«\">", "write {{title}}"),
    ("»{{{words.search}}}«", "write {{words.search}}"),
    ("»{{body}}«", "write {{{body}}}"),
  ])
  func `the braces must be those of the value's kind`(marked: String, help: String) {
    expectFindings(.unescapedText, in: marked, help: help)
  }

  @Test(arguments: [
    "»{{#isWithdrawn}}«<p title=\"{{/isWithdrawn}}\">", "»{{#isWithdrawn}}«<!-- {{/isWithdrawn}} x",
    "<p class=\"»{{#isWithdrawn}}«\">{{/isWithdrawn}}\">", "»{{#rows}}«<script>{{/rows}}",
    "<p »{{#isWithdrawn}}«title='{{/isWithdrawn}}>", "»{{^rows}}«<p {{/rows}}>",
    "»{{> part}}«", "<title>»{{#isWithdrawn}}«</title>{{/isWithdrawn}}</title>",
    "<p»{{#isWithdrawn}}« a>{{/isWithdrawn}}>", "»{{> part stream}}«",
  ])
  func `a section or partial that ends elsewhere in the HTML is refused`(marked: String) {
    expectFindings(.unsafePlace, in: marked, ["part": "<a href='"])
  }

  @Test(arguments: [
    "<h{{#isWithdrawn}}»1«{{/isWithdrawn}}>", "<p{{#isWithdrawn}} a{{/isWithdrawn}}»b«>",
    "<p a{{^rows}} b{{/rows}}»=«'c'>", "<p {{#isWithdrawn}}a{{/isWithdrawn}}»b«>", "<p a='b'»c«>",
  ])
  func `a name in a tag is not put together from pieces`(marked: String) {
    expectFindings(.unsafePlace, in: marked, help: "put white space before it")
  }

  @Test(arguments: [
    ("<li{{#isWithdrawn}} aria-current=\"page\"{{/isWithdrawn}}>", "<li aria-current=\"page\">"),
    ("<li {{#isWithdrawn}}hidden {{/isWithdrawn}}class='a'>", "<li hidden class='a'>"),
    ("<li class=\"a{{#isWithdrawn}} b{{/isWithdrawn}}\">", "<li class=\"a b\">"),
    ("<li{{#isWithdrawn}} a{{/isWithdrawn}}{{^isWithdrawn}} b{{/isWithdrawn}}>", "<li a>"),
    ("<li hidden{{#isWithdrawn}} a{{/isWithdrawn}} title='x'>", "<li hidden a title='x'>"),
    ("<br{{#isWithdrawn}} a{{/isWithdrawn}}/>", "<br a/>"),
    ("<p class=\"{{> part}}\">", "<p class=\"2\">"),
    ("<a href=\"{{#isWithdrawn}}{{url}}{{/isWithdrawn}}#{{title}}\">", "<a href=\"u#t\">"),
    ("<title>{{#isWithdrawn}}{{title}} - {{/isWithdrawn}}x</title>", "<title>t - x</title>"),
  ])
  func `a section may stand among attributes and in their values`(text: String, output: String) {
    let page = SamplePage(title: "t", url: SiteURL(relative: "u"), isWithdrawn: true)
    #expect(rendered(text, page, ["part": "{{count}}"]) == output)
  }

  @Test(arguments: [
    "<a href=\"{{#isWithdrawn}}#{{/isWithdrawn}}»{{title}}«\">",
    "<a href=\"{{#isWithdrawn}}#a{{/isWithdrawn}}{{^isWithdrawn}}x{{/isWithdrawn}}»{{title}}«\">",
    "<a href=\"{{#isWithdrawn}}javascript:{{/isWithdrawn}}»{{url}}«\">",
    "<a href=\"{{> part}}»{{title}}«\">",
  ])
  func `what a section may have written of an address is not relied on`(marked: String) {
    expectFindings(.unsafePlace, in: marked, ["part": "x"])
  }
}
