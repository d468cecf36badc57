package frontwright.validators.regex;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a class of characters, {@code [a-z\d]}. */
final class RegexClass {

  private static final Pattern POSIX = Pattern.compile("\\[:(\\^?[^\\[\\]\\\\]*):\\]");
  private static final Map<String, ByteSet> NAMED =
      Map.of(
          "alpha", ByteSet.where(c -> c < 128 && Character.isLetter(c)),
          "lower", ByteSet.range('a', 'z'),
          "upper", ByteSet.range('A', 'Z'),
          "alnum", ByteSet.where(c -> c < 128 && Character.isLetterOrDigit(c)),
          "digit", RegexEscape.DIGITS,
          "word", RegexEscape.WORD,
          "space", RegexEscape.SPACE,
          "blank", ByteSet.of(" \t"),
          "xdigit", ByteSet.where(c -> Character.digit(c, 16) >= 0 && c < 128),
          "punct", ByteSet.where(c -> c > ' ' && c < 127 && !Character.isLetterOrDigit(c)));

  /** What PCRE2 may take for a collating element of POSIX, which it refuses. */
  private static final Pattern COLLATING = Pattern.compile("\\[([.=]).*\\1]", Pattern.DOTALL);

  /** No range may begin here: another has just ended. */
  private static final int NO_RANGE = -1;

  /** No range may begin here, and PCRE2 refuses a hyphen that looks like one. */
  private static final int SEVERAL = -2;

  private final RegexCursor in;

  private final boolean isCaseless;

  RegexClass(RegexCursor in, boolean isCaseless) {
    this.in = in;
    this.isCaseless = isCaseless;
  }

  /** Behind the opening bracket, which stands at {@code start}. */
  ByteSet read(int start) {
    in.back();
    if (in.match(POSIX) != null) {
      throw RegexFault.refused("POSIX named classes are supported only within a class", start);
    }
    expectNoCollating();
    in.next();
    boolean isNegated = in.take('^');
    ByteSet members = cased(members());
    return isNegated ? members.not() : members;
  }

  /** Up to the closing bracket, which is a member where it comes first. */
  private ByteSet members() {
    ByteSet members = member();
    int low = low(members);
    while (!in.take(']')) {
      if (in.sees('-') && in.sees(1, c -> c != ']') && low != NO_RANGE) {
        members = members.or(ByteSet.range(low, high(low)));
        low = NO_RANGE;
      } else {
        ByteSet member = member();
        members = members.or(member);
        low = low(member);
      }
    }
    return members;
  }

  /** What a range may begin with: one character, and never what stands for several. */
  private static int low(ByteSet member) {
    return member.size() == 1 ? member.first() : SEVERAL;
  }

  /** What a range ends with; from the hyphen on. */
  private int high(int low) {
    if (low == SEVERAL) {
      throw invalidRange();
    }
    in.next();
    boolean isEscaped = in.sees('\\');
    ByteSet member = member();
    if (member.size() != 1) {
      throw isEscaped ? invalidRange() : RegexFault.unknown();
    }
    if (member.first() < low) {
      throw isEscaped
          ? RegexFault.unknown()
          : RegexFault.refused("range out of order in character class", in.position() - 1);
    }
    return member.first();
  }

  private RegexFault invalidRange() {
    return RegexFault.refused("invalid range in character class", in.position());
  }

  private ByteSet member() {
    if (in.atEnd()) {
      throw RegexFault.refused("missing terminating ] for character class", in.position());
    }
    Matcher posix = in.match(POSIX);
    if (posix != null) {
      return named(posix.group(1));
    }
    expectNoCollating();
    char c = in.next();
    return c == '\\' ? escaped() : ByteSet.of(c);
  }

  private void expectNoCollating() {
    if (in.match(COLLATING) != null) {
      throw RegexFault.unknown();
    }
  }

  /** Case is left out of account before anything is negated. */
  private ByteSet cased(ByteSet set) {
    return isCaseless ? set.inBothCases() : set;
  }

  private ByteSet named(String name) {
    ByteSet known = NAMED.get(name.replace("^", ""));
    if (known == null) {
      throw RegexFault.unknown();
    }
    ByteSet set = cased(known);
    return name.startsWith("^") ? set.not() : set;
  }

  private ByteSet escaped() {
    if (in.atEnd()) {
      throw RegexFault.refused("\\ at end of pattern", in.position());
    }
    if (in.take('b')) {
      return ByteSet.of('\b');
    }
    if (in.sees(0, c -> "BRXNCQEpPgkocKGAzZ".indexOf(c) >= 0)) {
      throw RegexFault.unknown();
    }
    return new RegexEscape(in).read();
  }
}
