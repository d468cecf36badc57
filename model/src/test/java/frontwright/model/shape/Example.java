package frontwright.model.shape;

import java.util.List;

/** A small format in which every shape occurs. */
final class Example {

  enum Colour {
    RED,
    DARK_BLUE
  }

  private static final Text<String> WORD = new Text<>("a word", "[a-z]+", 5, text -> text);

  static final Structure<Fields> INNER =
      new Structure<>(
          "inner",
          "What is inside.",
          List.of(Key.required("word", WORD, "The word.", "abc")),
          List.of(),
          fields -> fields);

  private static final Key<Integer> COUNT =
      Key.optional("count", Whole.between(1, 9), "3", "How many.", "4");
  private static final Key<Boolean> QUICK =
      Key.optional("quick", new Flag(), "", "Whether it is quick.", "true");

  static final Structure<Fields> OUTER =
      new Structure<>(
          "outer",
          "All of it.",
          List.of(
              COUNT,
              QUICK,
              Key.optional(
                  "colour", Choice.of(Colour.class), "the sky's", "The colour.", "dark_blue"),
              Key.optional(
                  "ports",
                  new ListOf<>(
                      new Either<>(new Whole<>(1, 9, String::valueOf), WORD), 0, "a list of ports"),
                  "[1, a]",
                  "The ports.",
                  "[2, b]"),
              Key.optional(
                  "names",
                  new MapOf<>(WORD, WORD, "a mapping of names"),
                  "none",
                  "The names.",
                  "{a: b}"),
              Key.optional("inner", INNER, "none", "The one.", "{word: abc}"),
              Key.required(
                  "inners",
                  new ListOf<>(INNER, 1, "a list of inners"),
                  "The many.",
                  "[{word: a}]")),
          List.of(COUNT, QUICK),
          fields -> fields);

  private Example() {}
}
