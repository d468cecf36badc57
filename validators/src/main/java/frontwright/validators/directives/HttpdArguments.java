package frontwright.validators.directives;

import java.util.List;

/** How httpd takes a directive's arguments apart ({@code invoke_cmd} of server/config.c). */
public enum HttpdArguments {
  RAW_ARGS("0+", "any number of arguments"),
  TAKE_ARGV("0+", "any number of arguments"),
  TAKE1("1", "takes one argument"),
  TAKE2("2", "takes two arguments"),
  TAKE12("1,2", "takes 1-2 arguments"),
  TAKE3("3", "takes three arguments"),
  TAKE23("2,3", "takes two or three arguments"),
  TAKE123("1,2,3", "takes one, two or three arguments"),
  TAKE13("1,3", "takes one or three arguments"),
  ITERATE("1+", "requires at least one argument"),
  ITERATE2("2+", "requires at least two arguments"),
  FLAG("1+", "must be On or Off");

  private final String counts;
  private final String words;

  HttpdArguments(String counts, String words) {
    this.counts = counts;
    this.words = words;
  }

  /** How many; a flag's second and further words are ignored, and its first must be on or off. */
  public Arity arity() {
    return Arity.of(counts);
  }

  /** Whether httpd takes these words; an empty one that it asks for counts as missing. */
  public boolean accept(List<String> words) {
    return switch (this) {
      case RAW_ARGS, TAKE_ARGV -> true;
      case TAKE1, TAKE12, TAKE123 -> arity().accepts(words.size()) && isThere(words, 1);
      case TAKE2, TAKE23 -> arity().accepts(words.size()) && isThere(words, 2);
      case TAKE3 -> words.size() == 3 && isThere(words, 3);
      case TAKE13 ->
          isThere(words, 1) && words.size() <= 3 && (words.size() != 2 || words.get(1).isEmpty());
      case ITERATE -> isThere(words, 1);
      case ITERATE2 -> words.size() >= 2 && isThere(words, 1);
      case FLAG ->
          isThere(words, 1)
              && (words.get(0).equalsIgnoreCase("on") || words.get(0).equalsIgnoreCase("off"));
    };
  }

  private static boolean isThere(List<String> words, int count) {
    return words.size() >= count && words.stream().limit(count).noneMatch(String::isEmpty);
  }

  /** As httpd says it after the directive's name. */
  public String words() {
    return words;
  }
}
