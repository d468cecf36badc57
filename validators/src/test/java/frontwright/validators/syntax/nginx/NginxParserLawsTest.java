package frontwright.validators.syntax.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NginxParserLawsTest {

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          ";",
          "\"",
          "'",
          "\\",
          "#",
          "$",
          "${",
          "\n",
          "\r\n",
          "\t",
          " ",
          "  ",
          "(",
          ")",
          "a",
          "server",
          "location",
          "x_by_lua_block",
          "[[",
          "]]",
          "--",
          "é",
          "\u0000",
          "=");

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> likely =
        Arbitraries.of(PIECES)
            .list()
            .ofMaxSize(60)
            .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(any, likely);
  }

  @Property
  void anyBytesAreReadByTheLaws(@ForAll("bytes") byte[] bytes) {
    NginxLaws.assertHold(NginxParser.parse(Source.ofBytes("x", bytes)));
  }

  /** A directive to be written, with the words that nginx should read. */
  record Wanted(List<String> words, List<Wanted> inside, boolean isBlock) {}

  @Provide
  Arbitrary<List<Wanted>> trees() {
    return trees(2);
  }

  private static Arbitrary<List<Wanted>> trees(int depth) {
    Arbitrary<String> first =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    Arbitrary<List<String>> others =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withChars("\t\n\r")
            .ofMaxLength(12)
            .list()
            .ofMaxSize(3);
    Arbitrary<List<String>> words =
        Combinators.combine(first, others)
            .as(
                (name, more) -> {
                  List<String> all = new ArrayList<>(List.of(name));
                  all.addAll(more);
                  return all;
                });
    Arbitrary<List<Wanted>> inside = depth == 0 ? Arbitraries.just(List.of()) : trees(depth - 1);
    return Combinators.combine(words, inside, Arbitraries.of(true, false))
        .as((w, i, block) -> new Wanted(w, block ? i : List.of(), block))
        .list()
        .ofMaxSize(4);
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("trees") List<Wanted> trees, @ForAll boolean isSingle) {
    StringBuilder text = new StringBuilder();
    write(trees, isSingle ? '\'' : '"', text);
    NginxFile file = NginxParser.parse(new Source("x", text.toString()));
    assertThat(file.problems()).isEmpty();
    assertThat(read(file.directives())).isEqualTo(trees);
  }

  private static void write(List<Wanted> trees, char mark, StringBuilder text) {
    for (Wanted tree : trees) {
      text.append(tree.words.get(0));
      for (String word : tree.words.subList(1, tree.words.size())) {
        String escaped = word.replace("\\", "\\\\").replace("" + mark, "\\" + mark);
        text.append(' ').append(mark).append(escaped).append(mark);
      }
      text.append(tree.isBlock ? " {\n" : ";\n");
      write(tree.inside, mark, text);
      text.append(tree.isBlock ? "}\n" : "");
    }
  }

  private static List<Wanted> read(List<Directive> directives) {
    return directives.stream()
        .map(
            directive -> {
              List<String> words = new ArrayList<>(List.of(directive.name().value()));
              directive.arguments().forEach(word -> words.add(word.value()));
              Block block = directive.block();
              List<Wanted> inside = block == null ? List.of() : read(block.directives());
              return new Wanted(words, inside, block != null);
            })
        .toList();
  }
}
